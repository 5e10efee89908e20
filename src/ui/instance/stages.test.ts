import { describe, expect, it } from 'vitest';
import type { ProcessDefinition } from '@/definition/definition';
import { emptyDefinition } from '@/definition/empty';
import { stagesOf } from './stages';

const text = (word: string) => ({ zh: word, en: word });
const nobody = { rules: [], otherwise: {} };
const task = (id: string) => ({
  id,
  kind: 'user-task' as const,
  name: text(id),
  assignment: nobody,
  priority: 'normal' as const,
});
const gateway = (id: string) => ({ id, kind: 'exclusive-gateway' as const, name: text('') });

function process(flows: readonly (readonly [string, string])[]): ProcessDefinition {
  const ids = [...new Set(flows.flat())];
  const made = emptyDefinition('repair', text('repair'));
  return {
    ...made,
    logic: {
      ...made.logic,
      elements: ids.map((id) => (id.startsWith('x') ? gateway(id) : task(id))),
      flows: flows.map(([source, target], index) => ({ id: `f${String(index)}`, source, target })),
    },
  };
}

/** check -> urgent or (plan -> planned) -> accept, and back from accept to the repair. */
const repair = process([
  ['check', 'x1'],
  ['x1', 'urgent'],
  ['x1', 'plan'],
  ['plan', 'planned'],
  ['urgent', 'accept'],
  ['planned', 'accept'],
  ['accept', 'x2'],
  ['x2', 'x1'],
]);
const states = (visited: string[], active: string[]) =>
  stagesOf({ definition: repair, visited, active: active.map((element) => ({ element })) }).map(
    ({ element, state }) => `${element.id} ${state}`,
  );

describe('the stages of an instance', () => {
  it('are everything that may come, in the order of the drawing', () => {
    expect(states(['check'], ['check'])).toEqual([
      'check current',
      'urgent ahead',
      'plan ahead',
      'planned ahead',
      'accept ahead',
    ]);
  });
  it('leave out what was passed by', () => {
    expect(states(['check', 'x1', 'urgent'], ['urgent'])).toEqual(['check done', 'urgent current', 'accept ahead']);
    expect(states(['check', 'x1', 'urgent', 'accept'], ['accept'])).toEqual([
      'check done',
      'urgent done',
      'accept current',
    ]);
  });
  it('are only what was done once nothing is active', () => {
    expect(states(['check', 'x1', 'urgent', 'accept', 'x2'], [])).toEqual(['check done', 'urgent done', 'accept done']);
  });
  it('show every branch that is active at once', () => {
    expect(states(['check', 'x1', 'urgent', 'plan'], ['urgent', 'plan'])).toEqual([
      'check done',
      'urgent current',
      'plan current',
      'planned ahead',
      'accept ahead',
    ]);
  });
  it('can be drawn for a chain as long as a definition may be', () => {
    const chain = process(
      Array.from({ length: 1999 }, (_, index) => [`t${String(index)}`, `t${String(index + 1)}`] as const),
    );
    expect(stagesOf({ definition: chain, visited: [], active: [{ element: 't0' }] })).toHaveLength(2000);
  });
});
