import { describe, expect, it } from 'vitest';
import { checkDefinition } from '@/definition/check';
import { choice, draw, end, parallel, start, task, variable, when } from '@/definition/test-builder';
import { play } from '@/definition/test-player';

const both = draw(
  [start(), parallel('split'), task('dig'), task('inform'), parallel('join'), task('pave'), end()],
  [
    ['start', 'split'],
    ['split', 'dig'],
    ['split', 'inform'],
    ['dig', 'join'],
    ['inform', 'join'],
    ['join', 'pave'],
    ['pave', 'end'],
  ],
);

describe('a parallel gateway', () => {
  it('takes every flow at once', () => {
    expect(play(both).start().at).toEqual(['dig', 'inform']);
  });

  it('waits where they meet for one token on each flow', () => {
    const played = play(both).start().complete('inform');
    expect(played.at).toEqual(['dig']);
    expect(played.state.arrivals).toEqual({ join: { 'inform-join': 1 } });
    played.complete('dig');
    expect(played.at).toEqual(['pave']);
    expect(played.last('join.completed').flows).toEqual(['dig-join', 'inform-join']);
    expect(played.state.arrivals).toEqual({});
  });

  it('keeps a second token on the same flow for the next round', () => {
    const drawn = draw(
      [start(), task('a'), task('b'), choice('meet'), task('c'), parallel('join'), end()],
      [
        ['start', 'a'],
        ['start', 'b'],
        ['start', 'c'],
        ['a', 'meet'],
        ['b', 'meet'],
        ['meet', 'join'],
        ['c', 'join'],
        ['join', 'end'],
      ],
    );
    const played = play(drawn).start().complete('a').complete('b');
    expect(played.state.arrivals).toEqual({ join: { 'meet-join': 2 } });
    played.complete('c');
    expect(played.last('join.completed').flows).toEqual(['meet-join']);
    expect(played.last('incident.raised')).toMatchObject({ code: 'join/starved', params: { arrived: 1, missing: 1 } });
  });

  it('is an incident when what it waits for can never come, and a retry goes on with what is there', () => {
    const drawn = draw(
      [start(), choice('either'), task('a'), task('b'), parallel('join'), end()],
      [
        ['start', 'either'],
        ['either', 'a', when('x', 'equal', 1)],
        ['either', 'b', 'otherwise'],
        ['a', 'join'],
        ['b', 'join'],
        ['join', 'end'],
      ],
    );
    const played = play(drawn).start({ x: 1 }).complete('a');
    expect(played.last('incident.raised')).toMatchObject({ code: 'join/starved', element: 'join', stage: 'enter' });
    expect(played.state).toMatchObject({ status: 'active', arrivals: {} });
    expect(played.retry('join').state.status).toBe('completed');
  });

  it('reports first the starved join that feeds the other', () => {
    const drawn = draw(
      [start(), choice('either'), task('a'), task('b'), parallel('first'), task('c'), parallel('second'), end()],
      [
        ['start', 'either'],
        ['start', 'c'],
        ['either', 'a', when('x', 'equal', 1)],
        ['either', 'b', 'otherwise'],
        ['a', 'first'],
        ['b', 'first'],
        ['first', 'second'],
        ['c', 'second'],
        ['second', 'end'],
      ],
    );
    const played = play(drawn).start({ x: 1 }).complete('c').complete('a');
    expect(played.all('incident.raised').map((event) => event.element)).toEqual(['first']);
    expect(played.retry('first').state.status).toBe('completed');
  });
});

describe('publishing a parallel gateway', () => {
  it('refuses conditions on its flows', () => {
    const drawn = draw(
      [start(), parallel('split'), task('a'), task('b'), end()],
      [
        ['start', 'split'],
        ['split', 'a', when('x', 'equal', 1)],
        ['split', 'b'],
        ['a', 'end'],
        ['b', 'end'],
      ],
      { variables: [variable('x', 'number')] },
    );
    expect(checkDefinition(drawn).map((problem) => problem.code)).toEqual(['flow/condition-ignored']);
  });
});
