import type { Edge, Node } from '@xyflow/react';
import type { Element } from '@/definition/definition';

/** What a node of the canvas shows. `Node` is React Flow's word; in the document it is an element. */
export interface ElementNodeData extends Record<string, unknown> {
  readonly element: Element;
  readonly title: string;
  readonly meaning: string;
  readonly errors: number;
  readonly warnings: number;
  /** The only one selected: gets the pad for going on from here. */
  readonly alone: boolean;
}
export type ElementNode = Node<ElementNodeData, 'element'>;

export interface FlowEdgeData extends Record<string, unknown> {
  readonly words: string;
  readonly isDefault: boolean;
  readonly problem: boolean;
  /** The height at which a flow that goes back passes what is between. */
  readonly lane: number | undefined;
}
export type FlowEdge = Edge<FlowEdgeData, 'flow'>;
