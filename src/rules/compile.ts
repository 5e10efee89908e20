import { CONDITION_LIMITS, type Condition, type FactReference, type Test } from '@/model/condition';
import { abridge } from './abridge';
import { COMPARISONS } from './compare';
import { readFact } from './read-fact';
import type { CompiledCondition, TestTrace, Trace, Verdict } from './trace';

/**
 * A json-rules-engine condition as a pure function of the facts. The library itself is not used to run it: its engine is
 * asynchronous, evaluates script in paths and fails on missing facts. A property test holds both to the same verdict
 * (compile.property.test.ts), with every deliberate difference named there.
 *
 * - Every test is evaluated and traced, also when the verdict is already certain: the timeline shows all of them, and it is
 *   what json-rules-engine does with conditions of one priority.
 * - A test on a fact that does not exist does not hold, whatever its operator, with the reason `fact-missing`. The one
 *   exception is `isEmpty`, which asks for just that. `not` turns it round as any other.
 * - A fact that is null was answered with nothing: it is compared (`null !== 'high'` holds).
 * - An empty group holds, as in json-rules-engine; publishing refuses it (check-condition.ts).
 */
export function compileCondition(condition: Condition): CompiledCondition {
  return compile(condition, 0);
}

function compile(condition: Condition, groups: number): CompiledCondition {
  // The schema has refused deeper ones; this is a defect of ours, told before it becomes a stack overflow.
  if (groups > CONDITION_LIMITS.depth) throw new Error(`condition nested deeper than ${CONDITION_LIMITS.depth} groups`);
  if ('all' in condition) {
    const members = condition.all.map((member) => compile(member, groups + 1));
    return (facts) => {
      const all = members.map((member) => member(facts).trace);
      return verdict({ all, holds: all.every((trace) => trace.holds) });
    };
  }
  if ('any' in condition) {
    const members = condition.any.map((member) => compile(member, groups + 1));
    return (facts) => {
      const any = members.map((member) => member(facts).trace);
      return verdict({ any, holds: any.length === 0 || any.some((trace) => trace.holds) });
    };
  }
  if ('not' in condition) {
    const member = compile(condition.not, groups + 1);
    return (facts) => {
      const not = member(facts).trace;
      return verdict({ not, holds: !not.holds });
    };
  }
  return compileTest(condition);
}

const verdict = (trace: Trace): Verdict => ({ holds: trace.holds, trace });

/** Whether a value is another variable's. */
export const isReference = (value: Test['value']): value is FactReference =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, 'fact');

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What the test itself says is looked at once, here: a table of rules runs its tests thousands of times. */
function compileTest(test: Test): CompiledCondition {
  const { fact, path, operator, value } = test;
  const from = isReference(value) ? value : null;
  const fixed = isReference(value) ? null : abridge(value);
  const compare = COMPARISONS[operator];
  return (facts) => {
    const seen = readFact(facts, fact, path);
    const expected = isReference(value) ? readFact(facts, value.fact, value.path) : value;
    const shown = from === null ? fixed : expected === undefined ? null : abridge(expected);
    // Written member by member: spreading optional ones costs ten times the comparison.
    const trace: Writable<TestTrace> = { fact, operator, expected: shown, holds: false };
    if (path !== undefined) trace.path = path;
    if (from !== null) trace.expectedFrom = from;
    if (seen !== undefined) trace.seen = abridge(seen);
    if (seen === undefined || expected === undefined) {
      trace.holds = seen === undefined && operator === 'isEmpty';
      trace.reason = 'fact-missing';
      return verdict(trace);
    }
    const holds = compare(seen, expected);
    if (holds === null) trace.reason = 'type-mismatch';
    else trace.holds = holds;
    return verdict(trace);
  };
}
