import type { Json } from './json';

/**
 * A condition of a json-rules-engine document (https://github.com/CacheControl/json-rules-engine/blob/master/docs/rules.md),
 * without its `condition` references: those can name each other in a circle.
 * `fact` is a variable key; `path` a dot path into its value (own properties only, never JSONPath).
 */
export type Condition = AllOf | AnyOf | Not | Test;
export interface AllOf {
  readonly all: readonly Condition[];
}
export interface AnyOf {
  readonly any: readonly Condition[];
}
export interface Not {
  readonly not: Condition;
}
export interface Test {
  readonly fact: string;
  readonly path?: string;
  readonly operator: Operator;
  /** The expected value, or another variable's. */
  readonly value: Json | FactReference;
}
export interface FactReference {
  readonly fact: string;
  readonly path?: string;
}

/** Operators by the type of the fact. The first nine are json-rules-engine's own (they are used as it defines them). */
export const OPERATORS = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'textContains',
  'textStartsWith',
  'textEndsWith',
  'between',
  'dateBefore',
  'dateAfter',
  'dateOn',
  'isEmpty',
  'isNotEmpty',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** Limits of one condition; deeper or larger is a problem at publish and refused at the edge (RELIABILITY.md T16). */
export const CONDITION_LIMITS = { depth: 10, tests: 200 } as const;
