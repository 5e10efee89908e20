import type { Condition } from './condition';
import type { LocalizedText } from './text';

/** What every element kind has. A kind's own schema adds its members; the kernel never names a kind. */
export interface ElementBase {
  readonly id: string;
  readonly kind: string;
  readonly name: LocalizedText;
  readonly documentation?: LocalizedText | undefined;
  /** The sub-process it stands in; absent = the process itself. */
  readonly parent?: string | undefined;
  /** The flow taken when no condition of the others holds (BPMN 2.0 `default`; gateways and activities). */
  readonly defaultFlow?: string | undefined;
}

/** Sequence flow. Its condition counts only where BPMN 2.0 lets it (out of an exclusive or inclusive gateway, or an activity). */
export interface Flow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly name?: LocalizedText | undefined;
  readonly condition?: Condition | undefined;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Positions only: moving a box changes the layout section and never the logic hash. */
export interface Layout {
  /** Top left corner by element id. */
  readonly elements: Readonly<Record<string, Point>>;
}
