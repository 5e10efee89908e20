import type { ProcessDefinition } from '@/definition/definition';
import { APPEARANCES } from '@/elements/appearances';
import type { Point } from '@/model/element';
import { defaultFlowOf } from '../editor/default-flow';
import { around, type Box, boxOf } from '../editor/document';
import { anchor, corners, type End, wayFor } from './route';

export interface PlacedFlow {
  readonly id: string;
  readonly points: readonly Point[];
  readonly isDefault: boolean;
}

export interface DiagramLayout {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly flows: readonly PlacedFlow[];
  /** Around everything that is drawn, names under events included. */
  readonly bounds: Box;
}

const MARGIN = 40;

/** Where everything of a definition stands: what a read-only picture of it needs. */
export function layoutOf(definition: ProcessDefinition): DiagramLayout {
  const { elements, flows } = definition.logic;
  const boxes = new Map(elements.map((element) => [element.id, boxOf(definition, element)]));
  const byId = new Map(elements.map((element) => [element.id, element]));
  const placed = flows.flatMap((flow): readonly PlacedFlow[] => {
    const [source, target] = [endOf(byId.get(flow.source), boxes), endOf(byId.get(flow.target), boxes)];
    if (source === undefined || target === undefined) return [];
    const { from, to, lane } = wayFor(source, target, boxes.values());
    const points = corners(anchor(source, from), from, anchor(target, to), to, lane);
    const isDefault = defaultFlowOf(byId.get(flow.source)) === flow.id;
    return [{ id: flow.id, points, isDefault }];
  });
  const dots = placed.flatMap((flow) => flow.points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  const inner = around([...boxes.values(), ...dots]);
  return {
    boxes,
    flows: placed,
    bounds: {
      x: inner.x - MARGIN,
      y: inner.y - MARGIN,
      width: inner.width + 2 * MARGIN,
      height: inner.height + 2 * MARGIN,
    },
  };
}

function endOf(
  element: ProcessDefinition['logic']['elements'][number] | undefined,
  boxes: ReadonlyMap<string, Box>,
): End | undefined {
  const box = element === undefined ? undefined : boxes.get(element.id);
  return element && box && { ...box, gateway: APPEARANCES[element.kind].body === 'gateway' };
}
