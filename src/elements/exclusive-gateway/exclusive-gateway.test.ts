import { describe, expect, it } from 'vitest';
import { checkDefinition } from '@/definition/check';
import { choice, type Drawn, draw, end, start, task, variable, when } from '@/definition/test-builder';
import { play } from '@/definition/test-player';

const bySeverity = (...flows: readonly Drawn[]) =>
  draw(
    [start(), choice('how'), task('urgent'), task('soon'), task('planned'), end()],
    [['start', 'how'], ...flows, ['urgent', 'end'], ['soon', 'end'], ['planned', 'end']],
    { variables: [variable('severity', 'number')] },
  );
const whole = bySeverity(
  ['how', 'urgent', when('severity', 'greaterThan', 8)],
  ['how', 'planned', 'otherwise'],
  ['how', 'soon', when('severity', 'greaterThan', 4)],
);

describe('an exclusive gateway', () => {
  it('takes only the first flow whose condition holds', () => {
    expect(play(whole).start({ severity: 9 }).at).toEqual(['urgent']);
    expect(play(whole).start({ severity: 5 }).at).toEqual(['soon']);
  });

  it('takes the default when none holds, wherever it stands in the list', () => {
    expect(play(whole).start({ severity: 1 }).at).toEqual(['planned']);
    expect(play(whole).start().at).toEqual(['planned']);
  });

  it('says why it took a flow, and why not those before it', () => {
    const { why } = play(whole).start({ severity: 5 }).last('flow.taken');
    expect(why).toMatchObject({
      by: 'condition',
      tried: [
        { flow: 'how-urgent', trace: { fact: 'severity', seen: 5, expected: 8, holds: false } },
        { flow: 'how-soon', trace: { holds: true } },
      ],
    });
    expect(play(whole).start().last('flow.taken').why).toMatchObject({
      by: 'default',
      tried: [{ trace: { reason: 'fact-missing' } }, { trace: { reason: 'fact-missing' } }],
    });
  });

  it('does not evaluate the condition of the default flow', () => {
    const drawn = bySeverity(
      ['how', 'urgent', when('severity', 'equal', 1)],
      ['how', 'soon', when('severity', 'equal', 2)],
    );
    const elements = drawn.logic.elements.map((element) =>
      element.id === 'how' && element.kind === 'exclusive-gateway'
        ? { ...element, defaultFlow: 'how-urgent' }
        : element,
    );
    const played = play({ ...drawn, logic: { ...drawn.logic, elements } }).start({ severity: 7 });
    expect(played.at).toEqual(['urgent']);
    expect(played.last('flow.taken').why?.tried.map(({ flow }) => flow)).toEqual(['how-soon']);
  });

  it('is an incident with every trace when nothing holds; a retry with a mended variable goes on', () => {
    const played = play(bySeverity(['how', 'urgent', when('severity', 'greaterThan', 8)])).start({ severity: 1 });
    expect(played.last('incident.raised')).toMatchObject({
      code: 'gateway/no-flow',
      element: 'how',
      params: { tried: 1 },
      trace: [{ flow: 'how-urgent', trace: { holds: false } }],
    });
    expect(played.state.status).toBe('active');
    expect(played.retry('how', { severity: 9 }).at).toEqual(['urgent']);
  });

  it('lets every token through that arrives: it does not join', () => {
    const drawn = draw(
      [start(), choice('meet'), task('a'), end()],
      [
        ['start', 'meet'],
        ['start', 'a'],
        ['a', 'meet'],
        ['meet', 'end'],
      ],
    );
    const played = play(drawn).start();
    expect(played.at).toEqual(['a']);
    expect(played.complete('a').state.status).toBe('completed');
    expect(played.taken.filter((flow) => flow === 'meet-end')).toHaveLength(2);
  });
});

describe('publishing an exclusive gateway', () => {
  const codes = (...flows: readonly Drawn[]) =>
    checkDefinition(bySeverity(...flows))
      .map((problem) => problem.code)
      .filter((code) => code !== 'element/unreachable');
  const high = when('severity', 'greaterThan', 8);

  it('asks for a default', () => {
    expect(codes(['how', 'urgent', high], ['how', 'soon', high])).toEqual(['gateway/no-default']);
  });

  it('asks for a condition on every other flow', () => {
    expect(codes(['how', 'urgent'], ['how', 'soon', 'otherwise'])).toEqual(['flow/condition-missing']);
  });

  it('tells a gateway that decides nothing', () => {
    expect(codes(['how', 'urgent'])).toEqual(['gateway/no-effect']);
  });

  it('checks conditions against the declared variables', () => {
    const text = when('severity', 'textContains', 'x');
    const ghost = when('ghost', 'equal', 1);
    expect(codes(['how', 'urgent', text], ['how', 'soon', ghost], ['how', 'planned', 'otherwise'])).toEqual([
      'condition/operator-unfit',
      'condition/unknown-variable',
    ]);
  });
});
