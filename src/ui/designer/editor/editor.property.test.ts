import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDefinition } from '@/definition/parse';
import { ELEMENT_KINDS } from '@/elements/schemas';
import { addElement } from '../commands/add-element';
import { appendAfter } from '../commands/append-after';
import { connect } from '../commands/connect';
import { deleteSelected } from '../commands/delete-selected';
import { insertOnFlow } from '../commands/insert-on-flow';
import { moveBy } from '../commands/move';
import { orderFlow } from '../commands/order-flows';
import { duplicate, paste } from '../commands/paste';
import { reconnect } from '../commands/reconnect';
import { rename } from '../commands/rename';
import { setDefaultFlow } from '../commands/set-default-flow';
import { nameFlow, setCondition } from '../commands/set-flow';
import { removeForm, setForm } from '../commands/set-form';
import { removeVariable, setProcess, setVariable } from '../commands/set-process';
import { inspection, type Sample } from '../commands/test-sample';
import { copyOf } from './clipboard';
import { executionOrder } from './graph-order';

/** One step: picks what it works on by numbers, so that any sequence makes sense in any document. */
type Step = { readonly what: number; readonly a: number; readonly b: number; readonly wait: number };

const STEPS: readonly ((made: Sample, a: number, b: number) => unknown)[] = [
  ({ editor, newId }, a, b) => editor.run(addElement({ id: newId('n'), kind: kind(a), at: { x: a, y: b } })),
  (made, a, b) =>
    made.editor.run(
      appendAfter(made.definition(), {
        source: element(made, a),
        kind: kind(b),
        id: made.newId('n'),
        flow: made.newId('f'),
      }),
    ),
  (made, a, b) =>
    made.editor.run(
      insertOnFlow(made.definition(), {
        flow: flow(made, a),
        kind: kind(b),
        id: made.newId('n'),
        newFlow: made.newId('f'),
      }),
    ),
  (made, a, b) =>
    made.editor.run(
      connect(made.definition(), { source: element(made, a), target: element(made, b), flow: made.newId('f') }),
    ),
  (made, a, b) =>
    made.editor.run(
      reconnect(made.definition(), { flow: flow(made, a), source: element(made, b), target: element(made, a + b) }),
    ),
  (made, a, b) => made.editor.run(moveBy(made.definition(), [element(made, a)], { x: b, y: -b })),
  (made, a, b) =>
    made.editor.run(
      deleteSelected(made.definition(), { elements: [element(made, a), element(made, b)], flows: [flow(made, b)] }),
    ),
  (made, a) =>
    made.editor.run(deleteSelected(made.definition(), { elements: [element(made, a)], flows: [] }, { heal: false })),
  (made, a, b) => made.editor.run(rename({ element: element(made, a), locale: 'zh', name: `名${b}` })),
  (made, a, b) =>
    made.editor.run(
      setCondition({
        flow: flow(made, a),
        condition: b % 2 === 0 ? { fact: 'x', operator: 'equal', value: b } : undefined,
      }),
    ),
  (made, a, b) => made.editor.run(nameFlow({ flow: flow(made, a), name: { zh: b % 3 === 0 ? '' : '名', en: '' } })),
  (made, a, b) => made.editor.run(setDefaultFlow(made.definition(), { flow: flow(made, a), isDefault: b % 2 === 0 })),
  (made, a, b) => made.editor.run(orderFlow(made.definition(), { flow: flow(made, a), by: b % 2 === 0 ? 1 : -1 })),
  (made, a) =>
    made.editor.run(
      duplicate(made.definition(), { elements: [element(made, a), element(made, a + 1)], newId: made.newId }),
    ),
  (made, a, b) => {
    const fragment = copyOf(made.definition(), [element(made, a), element(made, b), element(made, a + b)]);
    if (fragment !== undefined)
      made.editor.run(paste(made.definition(), { fragment, by: { x: a, y: b }, newId: made.newId }));
  },
  (made, a, b) =>
    made.editor.run(setForm({ id: `form${b % 3}`, name: { zh: '', en: `${a}` }, fields: [] }, element(made, a))),
  (made, _, b) => made.editor.run(removeForm(`form${b % 3}`)),
  (made, a, b) => made.editor.run(setVariable({ key: `v${a % 3}`, type: 'text', label: { zh: '', en: `${b}` } })),
  (made, a) => made.editor.run(removeVariable(`v${a % 3}`)),
  (made, a) => made.editor.run(setProcess({ name: { zh: `${a}`, en: '' } })),
  (made) => made.editor.undo(),
  (made) => made.editor.redo(),
];

const kind = (n: number) => ELEMENT_KINDS[n % ELEMENT_KINDS.length] ?? 'user-task';
function element(made: Sample, n: number): string {
  const { elements } = made.definition().logic;
  return elements[n % Math.max(elements.length, 1)]?.id ?? 'none';
}
function flow(made: Sample, n: number): string {
  const { flows } = made.definition().logic;
  return flows[n % Math.max(flows.length, 1)]?.id ?? 'none';
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    what: fc.nat(STEPS.length - 1),
    a: fc.nat(40),
    b: fc.nat(40),
    wait: fc.constantFrom(0, 0, 5000),
  }),
  { maxLength: 40 },
);

function walk(made: Sample, all: readonly Step[], check: () => void = () => undefined): void {
  for (const step of all) {
    made.wait(step.wait);
    STEPS[step.what]?.(made, step.a, step.b);
    check();
  }
}

describe('any sequence of commands', () => {
  it('leaves a definition that parses, and a selection of what exists', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const made = inspection();
        walk(made, all, () => {
          const parsed = parseDefinition(made.definition());
          expect(parsed.ok ? [] : parsed.error).toEqual([]);
          const ids = new Set(made.definition().logic.elements.map((each) => each.id));
          expect(made.editor.state.selection.elements.every((id) => ids.has(id))).toBe(true);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('is undone to the first document and redone to the last', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const made = inspection();
        const first = made.definition();
        walk(made, all);
        const last = made.definition();
        const redoable = made.editor.state.redoes.length;
        while (made.editor.undo() !== undefined);
        expect(made.definition()).toEqual(first);
        const entries = made.editor.state.redoes.length - redoable;
        for (let count = 0; count < entries; count += 1) made.editor.redo();
        expect(made.definition()).toEqual(last);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps every element in the order of execution exactly once', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const made = inspection();
        walk(made, all);
        const order = executionOrder(made.definition());
        expect([...order].sort()).toEqual(
          made
            .definition()
            .logic.elements.map((each) => each.id)
            .sort(),
        );
      }),
      { numRuns: 100 },
    );
  });
});
