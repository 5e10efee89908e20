import { describe, expect, it } from 'vitest';
import type { Field } from '@/fields/schemas';
import { checkDefinition } from './check';
import { emptyDefinition } from './empty';
import { choice, type Drawn, draw, end, inARow, parallel, start, task, variable, when } from './test-builder';

const summary = (definition: Parameters<typeof checkDefinition>[0]) =>
  checkDefinition(definition).map(({ code, at }) => [code, at.element ?? at.flow ?? at.field ?? '']);
const x = when('x', 'equal', 1);
const variables = [variable('x', 'number')];

describe('publishing', () => {
  it('has nothing against a sound process', () => {
    expect(summary(inARow(start(), task('check'), end()))).toEqual([]);
  });

  it('asks for an end before anything else', () => {
    expect(summary(emptyDefinition('lamps', { zh: '路灯', en: '' }))).toEqual([['process/no-end', '']]);
  });

  it('asks for a start, and for no more than one', () => {
    expect(summary(inARow(task('check'), end()))).toEqual([['process/no-start', '']]);
    expect(
      summary(
        draw(
          [start(), start('other'), end()],
          [
            ['start', 'end'],
            ['other', 'end'],
          ],
        ),
      ),
    ).toEqual([['process/several-starts', 'other']]);
  });

  it('asks for a name', () => {
    expect(summary({ ...inARow(start(), end()), name: { zh: '', en: ' ' } })).toEqual([['process/no-name', '']]);
  });

  it('finds what cannot be reached and what cannot end', () => {
    const drawn = draw(
      [start(), choice('c'), task('island'), task('trap'), task('again'), end()],
      [
        ['start', 'c'],
        ['c', 'end', 'otherwise'],
        ['c', 'trap', x],
        ['trap', 'again'],
        ['again', 'trap'],
        ['island', 'end'],
      ],
      { variables },
    );
    expect(summary(drawn)).toEqual([
      ['element/unreachable', 'island'],
      ['element/cannot-end', 'trap'],
      ['element/cannot-end', 'again'],
    ]);
  });

  it('finds a default that leaves from elsewhere', () => {
    const drawn = draw(
      [start(), { ...task('check'), defaultFlow: 'start-check' }, end()],
      [
        ['start', 'check'],
        ['check', 'end'],
      ],
    );
    expect(summary(drawn)).toEqual([['element/default-not-outgoing', 'check']]);
  });

  it('tells a default whose condition nobody reads', () => {
    const drawn = draw(
      [start(), { ...task('check'), defaultFlow: 'check-end' }, end()],
      [
        ['start', 'check'],
        ['check', 'end', x],
      ],
      { variables },
    );
    expect(summary(drawn)).toEqual([['flow/default-has-condition', 'check-end']]);
  });

  it('asks an activity whose every way out has a condition for a default', () => {
    const drawn = draw(
      [start(), task('check'), end()],
      [
        ['start', 'check'],
        ['check', 'end', x],
      ],
      { variables },
    );
    expect(summary(drawn)).toEqual([['activity/no-default', 'check']]);
  });

  it('lets one variable have one type', () => {
    const field = (id: string, kind: 'text' | 'number', key: string): Field => ({
      id,
      kind,
      key,
      label: { zh: id, en: id },
      required: false,
    });
    const name = { zh: '表', en: 'Form' };
    const forms = [
      { id: 'one', name, fields: [field('a', 'text', 'place'), field('b', 'text', 'x')] },
      { id: 'two', name, fields: [field('c', 'number', 'place')] },
    ];
    expect(summary({ ...draw([start(), end()], [['start', 'end']], { variables, forms }) })).toEqual([
      ['variable/type-clash', 'b'],
      ['variable/type-clash', 'c'],
    ]);
  });
});

describe('soundness', () => {
  const ways = (...flows: readonly Drawn[]) =>
    summary(
      draw([start(), choice('c'), parallel('p'), task('a'), task('b'), parallel('j'), end()], flows, { variables }),
    ).filter(([code]) => code?.startsWith('join/'));

  it('has nothing against a split that is joined, in a loop', () => {
    const elements = [start(), choice('again'), parallel('p'), task('a'), task('b'), parallel('j'), choice('c'), end()];
    const flows: readonly Drawn[] = [
      ['start', 'again'],
      ['again', 'p'],
      ['p', 'a'],
      ['p', 'b'],
      ['a', 'j'],
      ['b', 'j'],
      ['j', 'c'],
      ['c', 'end', 'otherwise'],
      ['c', 'again', x],
    ];
    expect(summary(draw(elements, flows, { variables }))).toEqual([]);
  });

  it('finds a loop that leads back into a split: that makes the split a join', () => {
    const flows: readonly Drawn[] = [
      ['start', 'p'],
      ['p', 'a'],
      ['p', 'b'],
      ['a', 'j'],
      ['b', 'j'],
      ['j', 'c'],
      ['c', 'end', 'otherwise'],
      ['c', 'p', x],
    ];
    expect(ways(...flows)).toEqual([['join/always-starves', 'p']]);
  });

  it('finds a join behind a choice: it can never be complete', () => {
    expect(
      ways(['start', 'p'], ['p', 'c'], ['c', 'a', x], ['c', 'b', 'otherwise'], ['a', 'j'], ['b', 'j'], ['j', 'end']),
    ).toEqual([['join/always-starves', 'j']]);
  });

  it('warns of a join that one of several choices starves', () => {
    expect(
      ways(
        ['start', 'p'],
        ['p', 'a'],
        ['p', 'c'],
        ['c', 'b', x],
        ['c', 'end', 'otherwise'],
        ['a', 'j'],
        ['b', 'j'],
        ['j', 'end'],
      ),
    ).toEqual([['join/may-starve', 'j']]);
  });

  it('says nothing where a loop multiplies tokens without end', () => {
    expect(
      ways(
        ['start', 'c'],
        ['c', 'p', 'otherwise'],
        ['p', 'a'],
        ['p', 'c'],
        ['c', 'end', x],
        ['a', 'j'],
        ['b', 'j'],
        ['j', 'end'],
      ),
    ).toEqual([]);
  });

  it('is quick for twelve choices beside each other', () => {
    const branches = Array.from({ length: 12 }, (_, index) => `b${index}`);
    const elements = [
      start(),
      parallel('p'),
      parallel('j'),
      end(),
      ...branches.flatMap((id) => [choice(id), task(`${id}x`), task(`${id}y`), choice(`${id}m`)]),
    ];
    const flows: Drawn[] = [
      ['start', 'p'],
      ['j', 'end'],
    ];
    for (const id of branches)
      flows.push(
        ['p', id],
        [id, `${id}x`, x],
        [id, `${id}y`, 'otherwise'],
        [`${id}x`, `${id}m`],
        [`${id}y`, `${id}m`],
        [`${id}m`, 'j'],
      );
    expect(summary(draw(elements, flows, { variables })).filter(([code]) => code?.startsWith('join/'))).toEqual([]);
  });
});
