import { describe, expect, it } from 'vitest';
import { checkDefinition } from '@/definition/check';
import { draw, end, inARow, start, task, variable, when } from '@/definition/test-builder';
import { play } from '@/definition/test-player';
import type { Assignment } from '@/model/assignment';

const single = (own: Parameters<typeof task>[1]) => inARow(start(), task('repair', own), end());
const bySeverity: Assignment = {
  rules: [
    {
      id: 'urgent',
      name: { zh: '紧急', en: 'Urgent' },
      when: when('severity', 'equal', 'high'),
      to: { teams: ['night-shift', 'bridges', 'night-shift'] },
    },
  ],
  otherwise: { starterTeams: true, starter: true, people: ['wang'] },
};

describe('a user task', () => {
  it('waits in the inbox until it is completed, then goes on with the values of its form', () => {
    const played = play(single({ form: 'report', priority: 'high' })).start();
    expect(played.last('task.created')).toMatchObject({ form: 'report', priority: 'high', dueAt: null });
    expect(played.effects.map((effect) => effect.type)).toEqual(['create-task']);
    played.complete('repair', { cost: '12.50' });
    expect(played.variables).toEqual({ cost: '12.50' });
    expect(played.state.status).toBe('completed');
    expect(played.effects.slice(1)).toEqual([
      { type: 'close-task', task: '3', as: 'completed' },
      { type: 'set-variables', values: { cost: '12.50' } },
    ]);
  });

  it('goes to the candidates of the first rule that holds, and says why', () => {
    const { candidates, why } = play(single({ assignment: bySeverity }))
      .start({ severity: 'high' })
      .last('task.created');
    expect(candidates).toEqual({ people: [], users: [], teams: ['bridges', 'night-shift'], roles: [] });
    expect(why.rule).toBe('urgent');
    expect(why.tried[0]?.trace).toMatchObject({ fact: 'severity', seen: 'high', expected: 'high', holds: true });
  });

  it('goes to the others when no rule holds: the starter and their teams of that moment among them', () => {
    const { candidates, why } = play(single({ assignment: bySeverity }))
      .start({ severity: 'low' })
      .last('task.created');
    expect(candidates).toEqual({ people: ['wang'], users: ['lin'], teams: ['bridges'], roles: [] });
    expect(why).toMatchObject({ rule: null, tried: [{ rule: 'urgent', trace: { holds: false } }] });
  });

  it('is an incident when nobody is left to do it, and a retry asks again', () => {
    const assignment: Assignment = { rules: [], otherwise: { starter: true } };
    const played = play(single({ assignment }), { actor: { kind: 'machine' } }).start();
    expect(played.last('incident.raised')).toMatchObject({ code: 'task/nobody', element: 'repair', stage: 'enter' });
    played.retry('repair');
    expect(Object.keys(played.state.incidents)).toHaveLength(1);
  });

  it('is due a time after its creation', () => {
    expect(
      play(single({ due: { after: 'P2DT4H' } }))
        .start()
        .last('task.created').dueAt,
    ).toBe('2026-01-05T12:00:00.000Z');
  });

  it('is due at the end of the day a variable names, on the clock of the workspace', () => {
    const dated = single({ due: { variable: 'deadline' } });
    const due = (deadline: string | null, env = {}) => play(dated, env).start({ deadline }).last('task.created').dueAt;
    expect(due('2026-02-10')).toBe('2026-02-10T23:59:59.000Z');
    expect(due('2026-02-10', { utcOffsetMinutes: 480 })).toBe('2026-02-10T15:59:59.000Z');
    expect(due('2026-02-10T09:30:00+08:00')).toBe('2026-02-10T01:30:00.000Z');
    expect(due(null)).toBeNull();
  });

  it('is an incident when the due date is no date, mended by an operator', () => {
    const played = play(single({ due: { variable: 'deadline' } })).start({ deadline: '2026-02-30' });
    expect(played.last('incident.raised')).toMatchObject({ code: 'task/due-invalid', params: { seen: '2026-02-30' } });
    played.retry('repair', { deadline: '2026-02-28' });
    expect(played.last('task.created').dueAt).toBe('2026-02-28T23:59:59.000Z');
    expect(played.state.incidents).toEqual({});
  });

  it('refuses a task that is done, cancelled or never was', () => {
    const played = play(
      draw(
        [start(), task('a'), task('b'), end()],
        [
          ['start', 'a'],
          ['start', 'b'],
          ['a', 'end'],
          ['b', 'end'],
        ],
      ),
    ).start();
    const first = played.waitAt('a');
    played.complete('a');
    for (const id of [first, 'nothing', 'constructor', '__proto__'])
      expect(played.tries({ type: 'complete-task', task: id, values: {} })).toEqual({ code: 'task/not-open' });
    played.complete('b');
    expect(played.tries({ type: 'complete-task', task: first, values: {} })).toEqual({
      code: 'instance/not-active',
      params: { status: 'completed' },
    });
  });

  it('takes every flow whose condition holds, and the default only when none does', () => {
    const drawn = draw(
      [start(), task('report'), task('close'), task('inform'), task('file'), end()],
      [
        ['start', 'report'],
        ['report', 'close', when('road', 'equal', true)],
        ['report', 'inform', when('press', 'equal', true)],
        ['report', 'file', 'otherwise'],
        ['close', 'end'],
        ['inform', 'end'],
        ['file', 'end'],
      ],
    );
    expect(play(drawn).start().complete('report', { road: true, press: true }).at).toEqual(['close', 'inform']);
    expect(play(drawn).start().complete('report', { road: false, press: false }).at).toEqual(['file']);
  });

  it('loses no answer when there is no way out: the retry leaves again without asking again', () => {
    const drawn = draw(
      [start(), task('report'), end()],
      [
        ['start', 'report'],
        ['report', 'end', when('approved', 'equal', true)],
      ],
    );
    const played = play(drawn).start().complete('report', { approved: false });
    expect(played.last('incident.raised')).toMatchObject({ code: 'gateway/no-flow', stage: 'leave' });
    expect(played.variables).toEqual({ approved: false });
    played.retry('report', { approved: true });
    expect(played.state.status).toBe('completed');
    expect(played.all('task.created')).toHaveLength(1);
  });
});

describe('publishing a user task', () => {
  const problemsOf = (own: Parameters<typeof task>[1], directory = { teams: ['bridges'], people: ['wang'] }) =>
    checkDefinition(
      draw(
        [start(), task('repair', own), end()],
        [
          ['start', 'repair'],
          ['repair', 'end'],
        ],
        {
          variables: [variable('severity', 'text'), variable('deadline', 'date'), variable('cost', 'money')],
        },
      ),
      directory,
    ).map(({ code, at }) => [code, at.property]);

  it('refuses candidates that are nobody or strangers', () => {
    expect(problemsOf({ assignment: { rules: [], otherwise: {} } })).toEqual([
      ['assignment/nobody', 'assignment.otherwise'],
    ]);
    const otherwise = { teams: ['bridges', 'ghosts'], people: ['wang', 'nobody'] };
    expect(problemsOf({ assignment: { rules: [], otherwise } })).toEqual([
      ['assignment/unknown-person', 'assignment.otherwise'],
      ['assignment/unknown-team', 'assignment.otherwise'],
    ]);
  });

  it('looks into its assignment rules', () => {
    const rule = { id: 'r', name: { zh: '', en: '' }, when: when('colour', 'equal', 'red'), to: {} };
    expect(problemsOf({ assignment: { rules: [rule, rule], otherwise: { starter: true } } })).toEqual([
      ['condition/unknown-variable', 'assignment.rules.0.when.fact'],
      ['assignment/nobody', 'assignment.rules.0.to'],
      ['assignment/rule-twice', 'assignment.rules.1.id'],
      ['condition/unknown-variable', 'assignment.rules.1.when.fact'],
      ['assignment/nobody', 'assignment.rules.1.to'],
    ]);
  });

  it('refuses a due date that is none', () => {
    expect(problemsOf({ due: { after: '3 days' } })).toEqual([['due/invalid-duration', 'due.after']]);
    expect(problemsOf({ due: { variable: 'ghost' } })).toEqual([['due/unknown-variable', 'due.variable']]);
    expect(problemsOf({ due: { variable: 'cost' } })).toEqual([['due/not-a-date', 'due.variable']]);
    expect(problemsOf({ due: { variable: 'deadline' } })).toEqual([]);
  });

  it('refuses a form that is not there and asks for a name', () => {
    expect(problemsOf({ form: 'ghost', name: { zh: '', en: ' ' } })).toEqual([
      ['element/no-name', 'name'],
      ['form/missing', 'form'],
    ]);
  });
});
