import { expect, it } from 'vitest';
import { checkDefinition } from '@/definition/check';
import { draw, end, note, start, task } from '@/definition/test-builder';
import { play } from '@/definition/test-player';

const drawn = draw(
  [start(), task('a'), note('why'), end()],
  [
    ['start', 'a'],
    ['a', 'why'],
    ['a', 'end'],
  ],
);

it('an annotation has no part in the run', () => {
  expect(play(drawn).start().complete('a').state.status).toBe('completed');
});

it('an annotation needs no flow, and may have none', () => {
  expect(checkDefinition(drawn).map((problem) => problem.code)).toEqual(['annotation/has-flow']);
});
