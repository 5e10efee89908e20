import { Engine } from 'json-rules-engine';
import type { Condition } from '@/model/condition';
import type { Values } from '@/model/json';
import { compileCondition } from '@/rules/compile';
import { medianOf } from './measure';

const RULES = Array.from({ length: 20 }, (_, index) => ({
  to: `approver-${index}`,
  when: {
    all: [
      { fact: 'amount', operator: 'greaterThanInclusive', value: index * 500 },
      { fact: 'amount', operator: 'lessThan', value: (index + 1) * 500 },
      { fact: 'region', operator: 'equal', value: `R${index % 4}` },
    ],
  } satisfies Condition,
}));
/** One in five meets no rule. */
const FACTS = Array.from({ length: 64 }, (_, index) => {
  const rule = (index * 7) % 20;
  return { amount: rule * 500 + 250, region: `R${index % 5 === 4 ? 9 : rule % 4}` } satisfies Values;
});

/**
 * A table of 20 rules, first hit: compiled conditions (each with its full trace, as stored in the history) beside one
 * json-rules-engine that is built once and reused. The answers are compared before anything is timed.
 */
export async function benchRules(say: (line?: string) => void, rounds: number): Promise<void> {
  const compiled = RULES.map(({ to, when }) => ({ to, holds: compileCondition(when) }));
  const closures = (facts: Values) => compiled.find((rule) => rule.holds(facts).holds)?.to ?? null;
  const engine = new Engine();
  for (const { to, when } of RULES) {
    engine.addRule({
      conditions: { all: when.all.map((test) => ({ ...test })) },
      event: { type: 'hit', params: { to } },
    });
  }
  const library = async (facts: Values) => {
    const { events } = await engine.run({ ...facts });
    const to: unknown = events[0]?.params?.['to'];
    return typeof to === 'string' ? to : null;
  };
  for (const facts of FACTS) {
    const [ours, theirs] = [closures(facts), await library(facts)];
    if (ours !== theirs) throw new Error(`the verdicts differ: ${ours} and ${theirs} for ${JSON.stringify(facts)}`);
  }
  const results: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    results.push({ ours: await perSecond(500, closures), theirs: await perSecond(500, library) });
  }
  const ratio = medianOf(results.map(({ ours, theirs }) => ours / theirs));
  say('a table of 20 rules          per second   of json-rules-engine (floor 50)');
  say(
    `  json-rules-engine          ${medianOf(results.map((one) => one.theirs))
      .toFixed(0)
      .padStart(12)}        1`,
  );
  say(
    `  compiled, with trace       ${medianOf(results.map((one) => one.ours))
      .toFixed(0)
      .padStart(12)} ${ratio.toFixed(0).padStart(8)}`,
  );
}

async function perSecond(ms: number, evaluate: (facts: Values) => unknown): Promise<number> {
  const began = performance.now();
  let done = 0;
  while (performance.now() - began < ms) {
    for (const facts of FACTS) {
      const answer = evaluate(facts);
      if (answer instanceof Promise) await answer;
      done += 1;
    }
  }
  return (done / (performance.now() - began)) * 1000;
}
