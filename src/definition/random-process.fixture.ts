import fc from 'fast-check';
import type { Element } from '@/elements/schemas';
import type { ProcessDefinition } from './definition';
import { call, choice, type Drawn, draw, end, parallel, start, task, variable, when } from './test-builder';

/** A process built of nested blocks, each with one way in and one way out: always sound. */
export type Block =
  | { readonly is: 'task' | 'service' }
  | { readonly is: 'sequence' | 'choice' | 'parallel'; readonly of: readonly Block[] }
  | { readonly is: 'loop'; readonly of: readonly [Block] };

const { block } = fc.letrec<{ block: Block }>((tie) => {
  const some = fc.array(tie('block'), { minLength: 2, maxLength: 3 });
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<Block>({ is: 'task' }, { is: 'service' }),
      fc.record({ is: fc.constantFrom('sequence', 'choice', 'parallel'), of: some }),
      fc.record({ is: fc.constant('loop' as const), of: fc.tuple(tie('block')) }),
    ),
  };
});

export const blockProcess: fc.Arbitrary<ProcessDefinition> = block.map(drawBlocks);

interface Ends {
  readonly first: string;
  readonly last: string;
}

/** `way` (0 to 9) chooses branches, `again` repeats loops; every answer may set both anew. */
function drawBlocks(whole: Block): ProcessDefinition {
  const elements: Element[] = [];
  const flows: Drawn[] = [];
  const place = (make: (id: string) => Element): string => {
    const element = make(`e${elements.length}`);
    elements.push(element);
    return element.id;
  };
  const connect = (...flow: Drawn) => flows.push(flow);

  function drawBlock(part: Block): Ends {
    switch (part.is) {
      case 'task':
      case 'service': {
        const id = place(
          part.is === 'task' ? (own) => task(own) : (own) => call(own, { statusVariable: 'way', result: 'again' }),
        );
        return { first: id, last: id };
      }
      case 'sequence':
        return part.of.map(drawBlock).reduce((before, after) => {
          connect(before.last, after.first);
          return { first: before.first, last: after.last };
        });
      case 'choice':
      case 'parallel': {
        const make = part.is === 'choice' ? choice : parallel;
        const [first, last] = [place(make), place(make)];
        part.of.map(drawBlock).forEach((branch, index) => {
          if (part.is === 'parallel') connect(first, branch.first);
          else if (index === 0) connect(first, branch.first, 'otherwise');
          else connect(first, branch.first, when('way', 'equal', index));
          connect(branch.last, last);
        });
        return { first, last };
      }
      case 'loop': {
        const [first, last] = [place(choice), place(choice)];
        const body = drawBlock(part.of[0]);
        connect(first, body.first);
        connect(body.last, last);
        connect(last, first, when('again', 'equal', true));
        const out = place(choice);
        connect(last, out, 'otherwise');
        return { first, last: out };
      }
    }
  }

  const from = place(start);
  const { first, last } = drawBlock(whole);
  connect(from, first);
  connect(last, place(end));
  return draw(elements, flows, { variables: [variable('way', 'number'), variable('again', 'boolean')] });
}

/** Anything that can be drawn, sense or none: for what must hold of every process. */
export const anyProcess: fc.Arbitrary<ProcessDefinition> = fc
  .record({
    kinds: fc.array(fc.constantFrom(task, task, call, choice, parallel, end), { minLength: 1, maxLength: 8 }),
    arrows: fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.constantFrom('always', 'way', 'otherwise')), { maxLength: 16 }),
  })
  .map(({ kinds, arrows }) => {
    const elements: Element[] = [start('e0'), ...kinds.map((make, index) => make(`e${index + 1}`))];
    const drawn = new Map<string, Drawn>();
    for (const [from, to, how] of arrows) {
      const [source, target] = [elements[from % elements.length], elements[to % elements.length]];
      if (!source || !target || source.kind === 'end-event') continue;
      const mayDefault = source.kind !== 'start-event' && source.kind !== 'parallel-gateway';
      const flow: Drawn =
        how === 'always' || !mayDefault
          ? [source.id, target.id]
          : [source.id, target.id, how === 'way' ? when('way', 'equal', to % 3) : 'otherwise'];
      drawn.set(`${source.id}-${target.id}`, flow);
    }
    return draw(elements, [...drawn.values()]);
  });
