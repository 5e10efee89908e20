import { APPEARANCES } from '@/elements/appearances';
import type { Element } from '@/elements/schemas';
import type { Flow, Point } from '@/model/element';

/** The parts of a definition the canvas works on; a draft of it has them too. */
export interface Document {
  readonly logic: { readonly elements: readonly Element[]; readonly flows: readonly Flow[] };
  readonly layout: { readonly elements: Readonly<Record<string, Point>> };
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function elementOf(document: Pick<Document, 'logic'>, id: string): Element | undefined {
  return document.logic.elements.find((element) => element.id === id);
}

export function flowOf(document: Pick<Document, 'logic'>, id: string): Flow | undefined {
  return document.logic.flows.find((flow) => flow.id === id);
}

export const flowsFrom = (document: Pick<Document, 'logic'>, id: string): readonly Flow[] =>
  document.logic.flows.filter((flow) => flow.source === id);

export const flowsInto = (document: Pick<Document, 'logic'>, id: string): readonly Flow[] =>
  document.logic.flows.filter((flow) => flow.target === id);

/** Where an element stands and how large it is; without a position it stands at the origin. */
export function boxOf(document: Pick<Document, 'layout'>, element: Pick<Element, 'id' | 'kind'>): Box {
  const place = positionOf(document, element.id);
  return { ...place, ...APPEARANCES[element.kind].size };
}

export function positionOf(document: Pick<Document, 'layout'>, id: string): Point {
  const { elements } = document.layout;
  return (Object.hasOwn(elements, id) ? elements[id] : undefined) ?? { x: 0, y: 0 };
}

export const centre = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** The smallest box around all of them. */
export function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Why a flow may not run from one element to the other; undefined when it may. */
export function whyNoFlow(
  document: Pick<Document, 'logic'>,
  source: string,
  target: string,
  except?: string,
): 'missing' | 'itself' | 'no-outgoing' | 'no-incoming' | 'exists' | undefined {
  const from = elementOf(document, source);
  const to = elementOf(document, target);
  if (from === undefined || to === undefined) return 'missing';
  if (source === target) return 'itself';
  if (!APPEARANCES[from.kind].connects.outgoing) return 'no-outgoing';
  if (!APPEARANCES[to.kind].connects.incoming) return 'no-incoming';
  const twin = document.logic.flows.some(
    (flow) => flow.id !== except && flow.source === source && flow.target === target,
  );
  return twin ? 'exists' : undefined;
}
