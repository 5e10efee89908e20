import type { ElkNode } from 'elkjs/lib/elk-api';
import type { ProcessDefinition } from '@/definition/definition';
import { APPEARANCES } from '@/elements/appearances';
import type { Point } from '@/model/element';
import { elementOf, flowsFrom } from '../editor/document';
import { executionOrder } from '../editor/graph-order';

const ROOT = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  // Branches keep the order of their flows, so that tidying never turns a diagram upside down.
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'false',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.spacing.nodeNodeBetweenLayers': '88',
  'elk.spacing.nodeNode': '56',
  'elk.spacing.componentComponent': '80',
  'elk.separateConnectedComponents': 'true',
} as const;

/** Room for the words of a branch beside its gateway. */
const LABEL = 132;

/** The elements that flows connect, as ELK wants them. Notes have no flows and stay where they are. */
export function toElk(definition: ProcessDefinition, chosen?: ReadonlySet<string>): ElkNode {
  const ids = executionOrder(definition).filter((id) => {
    const element = elementOf(definition, id);
    const { connects } = APPEARANCES[element?.kind ?? 'annotation'];
    return (connects.incoming || connects.outgoing) && (chosen === undefined || chosen.has(id));
  });
  const kept = new Set(ids);
  const children = ids.flatMap((id): ElkNode[] => {
    const element = elementOf(definition, id);
    if (element === undefined) return [];
    const { size } = APPEARANCES[element.kind];
    return [{ id, width: size.width, height: size.height }];
  });
  const edges = ids.flatMap((id) =>
    flowsFrom(definition, id)
      .filter((flow) => kept.has(flow.target))
      .map((flow) => ({
        id: flow.id,
        sources: [flow.source],
        targets: [flow.target],
        ...(flow.condition === undefined && flow.name === undefined
          ? {}
          : { labels: [{ id: `${flow.id}-label`, text: 'label', width: LABEL, height: 20 }] }),
      })),
  );
  return { id: 'root', layoutOptions: ROOT, children, edges };
}

/** The places ELK found, moved so that the whole stays about where it was. */
export function fromElk(definition: ProcessDefinition, found: ElkNode): ReadonlyMap<string, Point> {
  const placed = (found.children ?? []).flatMap((node) =>
    node.x === undefined || node.y === undefined ? [] : [{ id: node.id, x: node.x, y: node.y }],
  );
  const before = placed.flatMap(({ id }) => definition.layout.elements[id] ?? []);
  const by = {
    x: least(before.map((place) => place.x)) - least(placed.map((place) => place.x)),
    y: least(before.map((place) => place.y)) - least(placed.map((place) => place.y)),
  };
  return new Map(placed.map(({ id, x, y }) => [id, { x: snap(x + by.x), y: snap(y + by.y) }]));
}

const least = (numbers: readonly number[]) => (numbers.length === 0 ? 0 : Math.min(...numbers));
const snap = (value: number) => Math.round(value / 4) * 4;
