import { describe, expect, it } from 'vitest';
import { emptyDefinition } from '@/definition/empty';
import { copyOf, fragmentFromText, fragmentToText } from '../editor/clipboard';
import { boxOf, elementOf, flowOf, flowsFrom, flowsInto } from '../editor/document';
import { JOIN_WITHIN_MS } from '../editor/editor';
import { addElement } from './add-element';
import { appendAfter } from './append-after';
import { connect } from './connect';
import { deleteSelected } from './delete-selected';
import { insertOnFlow } from './insert-on-flow';
import { moveBy, moveTo } from './move';
import { orderFlow } from './order-flows';
import { duplicate, paste } from './paste';
import { reconnect } from './reconnect';
import { rename } from './rename';
import { selectAll } from './select-all';
import { setDefaultFlow } from './set-default-flow';
import { setCondition } from './set-flow';
import { removeForm, setForm } from './set-form';
import { setProperty } from './set-property';
import { countingIds, inspection, sample } from './test-sample';

const high = { fact: 'severity', operator: 'equal', value: 'high' } as const;

describe('adding', () => {
  it('puts a new element where it was dropped and selects it', () => {
    const { editor, definition } = sample();
    editor.run(addElement({ id: 'task', kind: 'user-task', at: { x: 300.4, y: 200 } }));
    expect(definition().layout.elements.task).toEqual({ x: 300, y: 200 });
    expect(editor.state.selection.elements).toEqual(['task']);
  });

  it('appends behind an element, connected, at the same height', () => {
    const { editor, definition } = sample();
    editor.run(appendAfter(definition(), { source: 'start', kind: 'user-task', id: 'task', flow: 'f' }));
    const [start, task] = definition().logic.elements;
    if (start === undefined || task === undefined) throw new Error('expected two elements');
    expect(flowOf(definition(), 'f')).toMatchObject({ source: 'start', target: 'task' });
    const [a, b] = [boxOf(definition(), start), boxOf(definition(), task)];
    expect(a.y + a.height / 2).toBe(b.y + b.height / 2);
  });

  it('goes in between when an activity already leads somewhere, so that no silent fork comes about', () => {
    const { editor, definition } = inspection();
    editor.run(appendAfter(definition(), { source: 'check', kind: 'service-task', id: 'notify', flow: 'f' }));
    expect(flowsFrom(definition(), 'check').map((flow) => flow.target)).toEqual(['notify']);
    expect(flowsFrom(definition(), 'notify').map((flow) => flow.target)).toEqual(['urgent']);
  });

  it('adds a branch behind a gateway without covering the others', () => {
    const { definition } = inspection();
    const [repair, end] = ['repair', 'end'].map((id) => elementOf(definition(), id));
    if (repair === undefined || end === undefined) throw new Error('expected both branches');
    const [a, b] = [boxOf(definition(), repair), boxOf(definition(), end)];
    expect(b.y).toBeGreaterThanOrEqual(a.y + a.height);
  });

  it('moves what follows to the right when an element is put on a flow', () => {
    const { editor, definition } = inspection();
    const before = definition().layout.elements.repair?.x ?? 0;
    editor.run(insertOnFlow(definition(), { flow: 'check-urgent', kind: 'user-task', id: 'second', newFlow: 'f' }));
    expect(definition().layout.elements.repair?.x).toBeGreaterThan(before);
    expect(flowOf(definition(), 'check-urgent')?.target).toBe('second');
  });
});

describe('connecting', () => {
  it.each([
    ['an element with itself', 'check', 'check'],
    ['anything with a start event', 'check', 'start'],
    ['an end event with anything', 'end', 'check'],
    ['what is connected already', 'start', 'check'],
    ['what does not exist', 'start', 'nowhere'],
  ])('refuses %s', (_, source, target) => {
    const { definition } = inspection();
    expect(connect(definition(), { source, target, flow: 'f' })).toBeUndefined();
  });

  it('keeps id, condition and name of a flow that is connected anew', () => {
    const { editor, definition } = inspection();
    editor.run(setCondition({ flow: 'urgent-repair', condition: high }));
    editor.run(reconnect(definition(), { flow: 'urgent-repair', source: 'urgent', target: 'check' }));
    expect(flowOf(definition(), 'urgent-repair')).toMatchObject({ target: 'check', condition: high });
  });

  it('forgets the default of an element whose default flow begins elsewhere now', () => {
    const { editor, definition } = inspection();
    editor.run(setDefaultFlow(definition(), { flow: 'urgent-end', isDefault: true }));
    editor.run(reconnect(definition(), { flow: 'urgent-end', source: 'check', target: 'end' }));
    expect(elementOf(definition(), 'urgent')).not.toHaveProperty('defaultFlow');
  });
});

describe('deleting', () => {
  it('heals over an element with one flow in and one out', () => {
    const { editor, definition } = inspection();
    editor.run(deleteSelected(definition(), { elements: ['check'], flows: [] }));
    expect(flowsInto(definition(), 'urgent').map((flow) => flow.source)).toEqual(['start']);
    expect(definition().logic.flows).toHaveLength(4);
  });

  it('leaves the gap when asked to', () => {
    const { editor, definition } = inspection();
    editor.run(deleteSelected(definition(), { elements: ['check'], flows: [] }, { heal: false }));
    expect(flowsInto(definition(), 'urgent')).toEqual([]);
  });

  it('makes no second flow between the same two elements', () => {
    const { editor, definition } = inspection();
    editor.run(deleteSelected(definition(), { elements: ['repair'], flows: [] }));
    expect(flowsFrom(definition(), 'urgent')).toHaveLength(1);
  });

  it('takes everything with it, layout and defaults included', () => {
    const { editor, definition } = inspection();
    editor.run(setDefaultFlow(definition(), { flow: 'urgent-end', isDefault: true }));
    editor.run(deleteSelected(definition(), selectAll(definition())));
    expect(definition().logic).toMatchObject({ elements: [], flows: [] });
    expect(definition().layout.elements).toEqual({});
  });
});

describe('moving', () => {
  it('joins steps of the arrow keys to one entry of the history', () => {
    const { editor, definition, wait } = inspection();
    for (let step = 0; step < 3; step += 1) editor.run(moveBy(definition(), ['check'], { x: 10, y: 0 }));
    expect(editor.state.undoes).toHaveLength(1);
    wait(JOIN_WITHIN_MS + 1);
    editor.run(moveBy(definition(), ['check'], { x: 10, y: 0 }));
    expect(editor.state.undoes).toHaveLength(2);
  });

  it('is no change when everything stays where it is', () => {
    const { editor, definition } = inspection();
    const place = definition().layout.elements.check;
    if (place === undefined) throw new Error('expected a place');
    expect(editor.run(moveTo(new Map([['check', { ...place }]])))).toBe(false);
    expect(editor.state.undoes).toHaveLength(0);
  });
});

describe('properties', () => {
  it('joins typing of a name, and undoes it at once', () => {
    const { editor, definition } = inspection();
    for (const name of ['R', 'Re', 'Rep']) editor.run(rename({ element: 'check', locale: 'en', name }));
    expect(editor.undo()).toEqual({ key: 'rename' });
    expect(elementOf(definition(), 'check')?.name.en).toBe('New task');
  });

  it('drops members set to undefined', () => {
    const { editor, definition } = inspection();
    const check = elementOf(definition(), 'check');
    if (check?.kind !== 'user-task') throw new Error('expected a user task');
    editor.run(setProperty({ element: { ...check, priority: 'high' }, property: 'priority' }));
    editor.run(setProperty({ element: { ...check, priority: undefined }, property: 'priority' }));
    expect(elementOf(definition(), 'check')).not.toHaveProperty('priority');
  });

  it('takes the condition off a flow that becomes the default', () => {
    const { editor, definition } = inspection();
    editor.run(setCondition({ flow: 'urgent-end', condition: high }));
    editor.run(setDefaultFlow(definition(), { flow: 'urgent-end', isDefault: true }));
    expect(flowOf(definition(), 'urgent-end')).not.toHaveProperty('condition');
    expect(elementOf(definition(), 'urgent')).toMatchObject({ defaultFlow: 'urgent-end' });
  });

  it('has no default where nothing is chosen', () => {
    const { definition } = inspection();
    expect(setDefaultFlow(definition(), { flow: 'start-check', isDefault: true })).toBeUndefined();
  });

  it('changes the order in which a gateway tries its flows', () => {
    const { editor, definition } = inspection();
    editor.run(orderFlow(definition(), { flow: 'urgent-end', by: -1 }));
    expect(flowsFrom(definition(), 'urgent').map((flow) => flow.id)).toEqual(['urgent-end', 'urgent-repair']);
    expect(orderFlow(definition(), { flow: 'urgent-end', by: -1 })).toBeUndefined();
  });

  it('takes a removed form away from the elements that used it', () => {
    const { editor, definition } = inspection();
    editor.run(setForm({ id: 'report', name: { zh: '', en: 'Report' }, fields: [] }, 'check'));
    expect(elementOf(definition(), 'check')).toMatchObject({ form: 'report' });
    editor.run(removeForm('report'));
    expect(elementOf(definition(), 'check')).not.toHaveProperty('form');
  });
});

describe('copying', () => {
  it('pastes what was copied under new ids, with the flows between', () => {
    const { editor, definition, newId } = inspection();
    editor.run(setDefaultFlow(definition(), { flow: 'urgent-end', isDefault: true }));
    const fragment = copyOf(definition(), ['urgent', 'repair', 'end']);
    if (fragment === undefined) throw new Error('expected a fragment');
    editor.run(paste(definition(), { fragment, by: { x: 0, y: 300 }, newId }));
    const copies = editor.state.selection.elements;
    expect(copies).toHaveLength(3);
    const gateway = elementOf(definition(), copies[0] ?? '');
    expect(gateway).toHaveProperty('defaultFlow', flowsFrom(definition(), copies[0] ?? '')[1]?.id);
    expect(definition().logic.flows).toHaveLength(5 + 3);
  });

  it('goes through text and another definition, with forms and variables', () => {
    const from = inspection();
    from.editor.run(setForm({ id: 'report', name: { zh: '', en: 'Report' }, fields: [] }, 'check'));
    const fragment = copyOf(from.definition(), ['check']);
    if (fragment === undefined) throw new Error('expected a fragment');
    const read = fragmentFromText(fragmentToText(fragment));
    if (read === undefined) throw new Error('expected the fragment again');
    const to = sample(emptyDefinition('other', { zh: '', en: 'Other' }));
    to.editor.run(paste(to.definition(), { fragment: read, by: { x: 0, y: 0 }, newId: countingIds() }));
    expect(to.definition().forms.map((form) => form.id)).toEqual(['report']);
  });

  it('keeps a form of its own when the definition has another one by that id', () => {
    const { editor, definition, newId } = inspection();
    editor.run(setForm({ id: 'report', name: { zh: '', en: 'Report' }, fields: [] }, 'check'));
    const fragment = copyOf(definition(), ['check']);
    if (fragment === undefined) throw new Error('expected a fragment');
    editor.run(setForm({ id: 'report', name: { zh: '', en: 'Changed' }, fields: [] }));
    editor.run(paste(definition(), { fragment, by: { x: 0, y: 0 }, newId }));
    expect(definition().forms.map((form) => form.name.en)).toEqual(['Changed', 'Report']);
  });

  it.each([
    '',
    'hello',
    '{"docket":"docket/clipboard-1"}',
    '{"docket":"docket/clipboard-1","elements":[{"kind":"x"}]}',
  ])('ignores %j on the clipboard', (text) => {
    expect(fragmentFromText(text)).toBeUndefined();
  });

  it('duplicates beside the original', () => {
    const { editor, definition, newId } = inspection();
    editor.run(duplicate(definition(), { elements: ['check'], newId }));
    const [copy] = editor.state.selection.elements;
    expect(definition().layout.elements[copy ?? '']?.x).toBe((definition().layout.elements.check?.x ?? 0) + 32);
  });
});
