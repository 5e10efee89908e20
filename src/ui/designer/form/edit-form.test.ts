import { describe, expect, it } from 'vitest';
import type { Form } from '@/definition/forms';
import { checkForm } from '@/definition/forms';
import { FIELD_KINDS, form as formSchema } from '@/fields/schemas';
import { addField, duplicateField, moveField, removeField, setField } from './edit-form';

const empty: Form = { id: 'f', name: { zh: '表', en: 'Form' }, fields: [] };
const as = (id: string, ...taken: string[]) => ({ id, taken: new Set(taken) });
const three = ['a', 'b', 'c'].reduce((form, id) => addField(form, 'text', form.fields.length, as(id)), empty);
const ids = (form: Form) => form.fields.map((field) => field.id).join('');
const keys = (form: Form) => form.fields.map((field) => field.key);

describe('editing a form', () => {
  it.each(FIELD_KINDS)('a new %s can be stored and published as it is', (kind) => {
    const form = addField(addField(empty, kind, 0, as('x')), 'text', 1, as('y'));
    expect(formSchema.parse(form)).toEqual(form);
    expect(checkForm(form)).toEqual([]);
  });

  it('adds where it is asked to, each with a variable of its own', () => {
    expect(ids(three)).toBe('abc');
    expect(ids(addField(three, 'date', 1, as('x')))).toBe('axbc');
    expect(ids(addField(three, 'date', 99, as('x')))).toBe('abcx');
    expect(keys(three)).toEqual(['text_1', 'text_2', 'text_3']);
  });

  it('takes no variable of another form by itself', () => {
    expect(keys(addField(empty, 'radio', 0, as('x', 'radio_1', 'radio_2')))).toEqual(['radio_3']);
    expect(keys(duplicateField(three, 'c', as('x', 'text_4')))).toEqual(['text_1', 'text_2', 'text_3', 'text_5']);
  });

  it('copies right behind the original', () => {
    const copied = duplicateField(three, 'b', as('x'));
    expect(ids(copied)).toBe('abxc');
    expect(keys(copied)).toEqual(['text_1', 'text_2', 'text_4', 'text_3']);
  });

  it.each([
    ['a', 1, 'bac'],
    ['a', 2, 'bca'],
    ['c', 0, 'cab'],
    ['b', 1, 'abc'],
    ['b', -5, 'bac'],
    ['b', 99, 'acb'],
    ['nobody', 0, 'abc'],
  ])('moves %s to %i', (id, to, expected) => {
    expect(ids(moveField(three, id, to))).toBe(expected);
  });

  it('takes a field away', () => {
    expect(ids(removeField(three, 'b'))).toBe('ac');
  });

  it('leaves out a setting that was taken away, and does not take what the format cannot hold', () => {
    const [field] = three.fields;
    if (field?.kind !== 'text') throw new Error('the first field is text');
    const limited = setField(three, { ...field, maxLength: 10 });
    expect(limited.fields[0]).toHaveProperty('maxLength', 10);
    expect(setField(limited, { ...field, maxLength: undefined }).fields[0]).not.toHaveProperty('maxLength');
    expect(setField(three, { ...field, key: 'not a key' })).toBe(three);
  });
});
