import type { Directory } from '@/model/directory';
import type { ElementBase, Flow } from '@/model/element';
import type { Problem } from '@/model/problem';
import type { RuleVariable } from '@/rules/rule-variable';

/** What publishing refuses about one element, beside what holds for all (definition/check.ts). Pure. */
export type ElementCheck<E extends ElementBase = ElementBase> = (
  element: E,
  surroundings: Surroundings,
) => readonly Problem[];

/** What a check may see around its element. */
export interface Surroundings {
  readonly incoming: readonly Flow[];
  readonly outgoing: readonly Flow[];
  readonly forms: ReadonlySet<string>;
  readonly variables: ReadonlyMap<string, RuleVariable>;
  /** Absent = people and teams are not looked at (a definition checked outside its workspace). */
  readonly directory: Directory | null;
}
