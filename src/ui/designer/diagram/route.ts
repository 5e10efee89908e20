import type { Point } from '@/model/element';

/** Pure routing of flows: which sides of two boxes a flow joins, and the right-angled line between them. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface End extends Box {
  readonly gateway: boolean;
}

const STUB = 24;
/** How far a line that goes round keeps from what it passes, and how near is too near. */
const LANE = 28;
const MARGIN = 20;
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

export interface Way {
  readonly from: Side;
  readonly to: Side;
  readonly lane?: number;
}

/**
 * The sides, and for a flow that goes back the height at which it passes everything between: below or above, whichever
 * is the shorter way round.
 */
export function wayFor(source: End, target: End, others: Iterable<Box>): Way {
  const sides = sidesFor(source, target);
  if (sides.from !== 'bottom' || sides.to !== 'bottom') return sides;
  const left = Math.min(source.x + source.width / 2, target.x + target.width / 2) - LANE;
  const right = Math.max(source.x + source.width / 2, target.x + target.width / 2) + LANE;
  const between = [...others].filter((box) => box.x < right && left < box.x + box.width);
  const low = Math.max(source.y + source.height, target.y + target.height);
  const high = Math.min(source.y, target.y);
  const below = pass(low + BELOW, 1, between);
  const above = pass(high - LANE, -1, between);
  return below - low <= high - above ? { ...sides, lane: below } : { from: 'top', to: 'top', lane: above };
}

/** From `y` on in one direction, the first height that no box comes near. */
function pass(y: number, direction: 1 | -1, boxes: readonly Box[]): number {
  let lane = y;
  for (;;) {
    const hit = boxes.find((box) => lane > box.y - MARGIN && lane < box.y + box.height + MARGIN);
    if (hit === undefined) return lane;
    lane = direction === 1 ? hit.y + hit.height + LANE : hit.y - LANE;
  }
}

/** The middle of a side. */
export function anchor(box: End, side: Side): Point {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (side === 'left') return { x: box.x, y: middle.y };
  if (side === 'right') return { x: box.x + box.width, y: middle.y };
  return { x: middle.x, y: side === 'top' ? box.y : box.y + box.height };
}

/**
 * Corners of the right-angled line from one anchor to the other, both included. `lane` is the height at which a line
 * that goes round runs (see way).
 */
export function corners(from: Point, fromSide: Side, to: Point, toSide: Side, lane?: number): readonly Point[] {
  if (fromSide === toSide) return around(from, to, fromSide, lane);
  if (lane !== undefined) {
    const x = to.x - STUB;
    return clean([from, { x: from.x, y: lane }, { x, y: lane }, { x, y: to.y }, to]);
  }
  const level = fromSide === 'left' || fromSide === 'right';
  if (level && (toSide === 'left' || toSide === 'right')) {
    return to.x - from.x >= STUB ? bend(from, to, 'x') : past(from, to, fromSide, toSide);
  }
  if (!level && (toSide === 'top' || toSide === 'bottom')) return bend(from, to, 'y');
  return clean([from, level ? { x: to.x, y: from.y } : { x: from.x, y: to.y }, to]);
}

/** Ends that are this near to one height are meant to be at one: React Flow's are off by half a pixel. */
const LEVEL = 2;

/** Straight, or with one step in the middle. */
function bend(from: Point, to: Point, axis: 'x' | 'y'): readonly Point[] {
  if (axis === 'x' && Math.abs(from.y - to.y) < LEVEL) return [from, { x: to.x, y: from.y }];
  if (axis === 'y' && Math.abs(from.x - to.x) < LEVEL) return [from, { x: from.x, y: to.y }];
  if (axis === 'x') {
    const x = (from.x + to.x) / 2;
    return clean([from, { x, y: from.y }, { x, y: to.y }, to]);
  }
  const y = (from.y + to.y) / 2;
  return clean([from, { x: from.x, y }, { x: to.x, y }, to]);
}

/** Both ends on the same side: out, along, and back in. */
function around(from: Point, to: Point, side: Side, lane?: number): readonly Point[] {
  if (side === 'bottom' || side === 'top') {
    const y = lane ?? (side === 'bottom' ? Math.max(from.y, to.y) + BELOW : Math.min(from.y, to.y) - BELOW);
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

/**
 * Where a label of this width stands: in the middle of the longest level stretch that holds it, else of the longest upright
 * one (a label is low, and beside upright lines there is room), else of the longest stretch there is.
 */
export function labelPoint(points: readonly Point[], width = 0): Point {
  const stretches = points.slice(1).flatMap((b, index) => {
    const a = points[index];
    return a === undefined ? [] : [{ a, b, size: length(a, b), level: a.y === b.y }];
  });
  const longest = (some: typeof stretches) => some.toSorted((one, other) => other.size - one.size)[0];
  const best =
    longest(stretches.filter(({ level, size }) => level && size >= width + 2 * RADIUS)) ??
    longest(stretches.filter(({ level, size }) => !level && size >= 2 * STUB)) ??
    longest(stretches);
  if (best === undefined) return points[0] ?? { x: 0, y: 0 };
  return { x: (best.a.x + best.b.x) / 2, y: (best.a.y + best.b.y) / 2 };
}

/** About how wide a label is drawn (FlowLabel wraps wider ones): a Han character takes twice a Latin one. */
export function labelWidth(text: string): number {
  let width = 18;
  for (const character of text) width += character > '\u2e7f' ? 13 : 6.8;
  return Math.min(width, 144);
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
