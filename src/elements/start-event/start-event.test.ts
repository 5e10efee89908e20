import { describe, expect, it } from 'vitest';
import { checkDefinition } from '@/definition/check';
import { draw, end, inARow, start, task, when } from '@/definition/test-builder';
import { play } from '@/definition/test-player';

describe('a start event', () => {
  it('keeps the values of the start form before anything runs', () => {
    const played = play(inARow(start(), task('check'), end())).start({ severity: 'high' });
    expect(played.events.slice(0, 3).map((event) => event.type)).toEqual([
      'instance.started',
      'variables.set',
      'activity.activated',
    ]);
    expect(played.variables).toEqual({ severity: 'high' });
    expect(played.at).toEqual(['check']);
  });

  it('remembers who started, with their teams of that moment', () => {
    const played = play(inARow(start(), task('check'), end())).start();
    expect(played.last('instance.started').starter).toEqual({ user: 'lin', teams: ['bridges'] });
  });

  it('sends a token along each of its flows', () => {
    const drawn = draw(
      [start(), task('a'), task('b'), end()],
      [
        ['start', 'a'],
        ['start', 'b'],
        ['a', 'end'],
        ['b', 'end'],
      ],
    );
    expect(play(drawn).start().at).toEqual(['a', 'b']);
  });

  it('may not be started twice, nor at an element that is no start', () => {
    const played = play(inARow(start(), task('check'), end())).start();
    expect(played.tries({ type: 'start', values: {} })?.code).toBe('instance/already-started');
    const fresh = play(inARow(start(), task('check'), end()));
    expect(fresh.tries({ type: 'start', values: {}, element: 'check' })?.code).toBe('instance/not-a-start');
    expect(play(inARow(task('check'), end())).tries({ type: 'start', values: {} })?.code).toBe('instance/no-start');
  });

  it('has no incoming flow and no condition, and its form exists', () => {
    const drawn = draw(
      [start('start', { form: 'report' }), task('a'), end()],
      [
        ['start', 'a', when('x', 'equal', 1)],
        ['a', 'start'],
        ['a', 'end'],
      ],
    );
    const codes = checkDefinition(drawn).map((problem) => problem.code);
    expect(codes).toEqual(expect.arrayContaining(['start/has-incoming', 'flow/condition-ignored', 'form/missing']));
  });
});
