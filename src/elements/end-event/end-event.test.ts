import { describe, expect, it } from 'vitest';
import { checkDefinition } from '@/definition/check';
import { draw, end, start, task } from '@/definition/test-builder';
import { play } from '@/definition/test-player';

const twoEnds = draw(
  [start(), task('a'), task('b'), end('done'), end('filed')],
  [
    ['start', 'a'],
    ['start', 'b'],
    ['a', 'done'],
    ['b', 'filed'],
  ],
);

describe('an end event', () => {
  it('ends its own token and leaves the others running', () => {
    const played = play(twoEnds).start().complete('a');
    expect(played.state.status).toBe('active');
    expect(played.at).toEqual(['b']);
  });

  it('lets the instance complete when no token is left', () => {
    const played = play(twoEnds).start().complete('a').complete('b');
    expect(played.state).toMatchObject({ status: 'completed', activities: {}, waits: {}, arrivals: {} });
    expect(played.events.at(-1)).toEqual({ type: 'instance.completed' });
  });

  it('has no way out', () => {
    const drawn = draw(
      [start(), task('a'), end()],
      [
        ['start', 'end'],
        ['end', 'a'],
        ['a', 'end'],
      ],
    );
    expect(checkDefinition(drawn).map((problem) => problem.code)).toContain('end/has-outgoing');
  });
});
