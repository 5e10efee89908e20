import type { Point } from '@/model/element';

/** Pure routing of flows: which sides of two boxes a flow joins, and the right-angled line between them. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface End {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly gateway: boolean;
}

const STUB = 24;
/** Below events and gateways stands their name; lines that pass below keep clear of it. */
const BELOW = 44;

/**
 * The sides a flow leaves and enters by: to the right where there is room, by the corner of a gateway when the other
 * end is higher or lower (as BPMN is drawn), downwards or upwards when one stands over the other, else round below.
 */
export function sidesFor(source: End, target: End): { readonly from: Side; readonly to: Side } {
  const dy = target.y + target.height / 2 - (source.y + source.height / 2);
  const forward = target.x - (source.x + source.width) >= STUB;
  if (forward) {
    const aside = Math.abs(dy) > 40;
    if (aside && source.gateway) return { from: dy > 0 ? 'bottom' : 'top', to: 'left' };
    if (aside && target.gateway) return { from: 'right', to: dy > 0 ? 'top' : 'bottom' };
    return { from: 'right', to: 'left' };
  }
  const overlapX = source.x < target.x + target.width && target.x < source.x + source.width;
  if (overlapX && target.y >= source.y + source.height + STUB) return { from: 'bottom', to: 'top' };
  if (overlapX && source.y >= target.y + target.height + STUB) return { from: 'right', to: 'right' };
  return { from: 'bottom', to: 'bottom' };
}

/** The middle of a side. */
export function anchor(box: End, side: Side): Point {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (side === 'left') return { x: box.x, y: middle.y };
  if (side === 'right') return { x: box.x + box.width, y: middle.y };
  return { x: middle.x, y: side === 'top' ? box.y : box.y + box.height };
}

/** Corners of the right-angled line from one anchor to the other, both included. */
export function corners(from: Point, fromSide: Side, to: Point, toSide: Side): readonly Point[] {
  if (fromSide === toSide) return around(from, to, fromSide);
  const level = fromSide === 'left' || fromSide === 'right';
  if (level && (toSide === 'left' || toSide === 'right')) {
    return to.x - from.x >= STUB ? bend(from, to, 'x') : past(from, to, fromSide, toSide);
  }
  if (!level && (toSide === 'top' || toSide === 'bottom')) return bend(from, to, 'y');
  return clean([from, level ? { x: to.x, y: from.y } : { x: from.x, y: to.y }, to]);
}

/** Straight, or with one step in the middle. */
function bend(from: Point, to: Point, axis: 'x' | 'y'): readonly Point[] {
  if (axis === 'x') {
    const x = (from.x + to.x) / 2;
    return clean([from, { x, y: from.y }, { x, y: to.y }, to]);
  }
  const y = (from.y + to.y) / 2;
  return clean([from, { x: from.x, y }, { x: to.x, y }, to]);
}

/** Both ends on the same side: out, along, and back in. */
function around(from: Point, to: Point, side: Side): readonly Point[] {
  if (side === 'bottom' || side === 'top') {
    const y = side === 'bottom' ? Math.max(from.y, to.y) + BELOW : Math.min(from.y, to.y) - BELOW;
    return clean([from, { x: from.x, y }, { x: to.x, y }, to]);
  }
  const x = side === 'right' ? Math.max(from.x, to.x) + STUB * 2 : Math.min(from.x, to.x) - STUB * 2;
  return clean([from, { x, y: from.y }, { x, y: to.y }, to]);
}

/** Right to left with no room between: while something is dragged past its neighbour. */
function past(from: Point, to: Point, fromSide: Side, toSide: Side): readonly Point[] {
  const out = { x: from.x + (fromSide === 'right' ? STUB : -STUB), y: from.y };
  const back = { x: to.x + (toSide === 'left' ? -STUB : STUB), y: to.y };
  const y = (from.y + to.y) / 2;
  return clean([from, out, { x: out.x, y }, { x: back.x, y }, back, to]);
}

/** Without points that stand in a straight line or on each other. */
function clean(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    const straight =
      before !== undefined &&
      last !== undefined &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (straight) kept.pop();
    kept.push(point);
  }
  return kept;
}

const RADIUS = 8;

/** The line as an SVG path, its corners rounded. */
export function pathOf(points: readonly Point[]): string {
  const [first] = points;
  if (first === undefined) return '';
  let path = `M${first.x} ${first.y}`;
  for (let index = 1; index < points.length; index += 1) {
    const [before, at, after] = [points[index - 1], points[index], points[index + 1]];
    if (before === undefined || at === undefined) continue;
    if (after === undefined) {
      path += `L${at.x} ${at.y}`;
      continue;
    }
    const radius = Math.min(RADIUS, length(before, at) / 2, length(at, after) / 2);
    const start = toward(at, before, radius);
    const end = toward(at, after, radius);
    path += `L${start.x} ${start.y}Q${at.x} ${at.y} ${end.x} ${end.y}`;
  }
  return path;
}

/** Where the label stands: in the middle of the longest level stretch, or of the longest one when none is long enough. */
export function labelPoint(points: readonly Point[]): Point {
  let best: { a: Point; b: Point; weight: number } | undefined;
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1], points[index]];
    if (a === undefined || b === undefined) continue;
    // Labels are wide and low: a level stretch holds one where an upright one of the same length does not.
    const weight = length(a, b) * (a.y === b.y ? 2 : 1);
    if (best === undefined || weight > best.weight) best = { a, b, weight };
  }
  if (best === undefined) return points[0] ?? { x: 0, y: 0 };
  return { x: (best.a.x + best.b.x) / 2, y: (best.a.y + best.b.y) / 2 };
}

const length = (a: Point, b: Point) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

function toward(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}

/** The arrow at the end of the line, as an SVG path. */
export function arrowOf(points: readonly Point[]): string {
  const [before, tip] = [points.at(-2), points.at(-1)];
  if (before === undefined || tip === undefined) return '';
  const back = toward(tip, before, 9);
  // Across the line: 4 to either side.
  const across = tip.x === back.x ? { x: 4.5, y: 0 } : { x: 0, y: 4.5 };
  return `M${tip.x} ${tip.y}L${back.x + across.x} ${back.y + across.y}L${back.x - across.x} ${back.y - across.y}Z`;
}
