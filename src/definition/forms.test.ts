import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { form as formSchema } from '@/fields/schemas';
import type { Values } from '@/model/json';
import { checkForm, checkSubmission, type Form, forms, variableOf } from './forms';

// Thousands of random cases: on a busy machine they take longer than one example may.
vi.setConfig({ testTimeout: 60_000 });

const label = { zh: '名', en: 'Name' };
const report: Form = formSchema.parse({
  id: 'report',
  name: { zh: '报告', en: 'Report' },
  fields: [
    { id: 'h', kind: 'heading', key: 'h', label, required: false },
    { id: 'place', kind: 'text', key: 'place', label, required: true },
    { id: 'note', kind: 'long-text', key: 'note', label, required: false },
    { id: 'count', kind: 'number', key: 'count', label, required: false, min: 0 },
    { id: 'cost', kind: 'money', key: 'cost', label, required: false },
    { id: 'when', kind: 'date', key: 'when', label, required: false },
    {
      id: 'severity',
      kind: 'radio',
      key: 'severity',
      label,
      required: true,
      options: [{ value: 'high', label }],
    },
    { id: 'closed', kind: 'checkbox', key: 'closed', label, required: false },
    { id: 'photos', kind: 'attachment', key: 'photos', label, required: false, accept: 'image' },
  ],
});
const good = { place: '人民路', severity: 'high' };
const codes = (values: unknown) => {
  const checked = checkSubmission(report, values);
  return checked.ok ? [] : checked.error.map((problem) => `${problem.at.field ?? ''} ${problem.code}`.trim());
};

describe('checkSubmission', () => {
  it('gives every field a value, so that a later step can take an answer back', () => {
    expect(checkSubmission(report, { ...good, note: ' ' })).toEqual({
      ok: true,
      value: { ...good, note: null, count: null, cost: null, when: null, closed: false, photos: [] },
    });
  });

  it('tells everything that is wrong at once, by field', () => {
    expect(codes({ severity: 'huge', count: '5', cost: 12, extra: 1 })).toEqual([
      'form/unknown-field',
      'place form/required',
      'count form/wrong-type',
      'cost form/wrong-type',
      'severity form/not-an-option',
    ]);
  });

  it('takes null and absence as no answer', () => {
    expect(codes({ place: null })).toEqual(['place form/required', 'severity form/required']);
  });

  it.each([[null], [undefined], ['text'], [5], [[good]], [true]])('refuses %j as a whole', (input) => {
    expect(codes(input)).toEqual(['form/not-an-object']);
  });

  it('refuses keys that reach the prototype and leaves it alone', () => {
    const hostile: unknown = JSON.parse('{"place":"a","severity":"high","__proto__":{"x":1},"constructor":{"x":1}}');
    expect(codes(hostile)).toEqual(['form/forbidden-key', 'form/forbidden-key']);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it('does not take inherited values', () => {
    expect(codes(Object.create(good))).toEqual(['place form/required', 'severity form/required']);
  });

  it('refuses a value for a heading', () => {
    expect(codes({ ...good, h: 'x' })).toEqual(['form/unknown-field']);
  });

  it('names at most twenty strangers of a flood', () => {
    const flood = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, 1]));
    expect(codes({ ...good, ...flood })).toHaveLength(20);
  });

  it('gives clean values that are clean again, for anything thrown at it', () => {
    const key = fc.constantFrom('place', 'note', 'count', 'cost', 'when', 'severity', 'closed', 'photos', 'h');
    const answer = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('high', '1.5', '2026-01-31', '', 3, true));
    fc.assert(
      fc.property(fc.dictionary(key, answer), (values) => {
        const checked = checkSubmission(report, values);
        if (!checked.ok) return;
        expect(checkSubmission(report, checked.value)).toEqual(checked);
        expect(JSON.parse(JSON.stringify(checked.value))).toEqual(checked.value);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws on what a browser or a stranger may send', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (input) => {
          expect(() => checkSubmission(report, input)).not.toThrow();
          expect(() => checkSubmission(report, { ...good, place: input, photos: input, cost: input })).not.toThrow();
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('checkForm', () => {
  const [, place] = report.fields;
  const found = (fields: Form['fields']) => checkForm({ ...report, fields }).map((problem) => problem.code);

  it('finds nothing in a good form', () => {
    expect(checkForm(report)).toEqual([]);
  });

  it('finds what is used twice, has no name or asks nothing', () => {
    if (!place) throw new Error('the report has fields');
    expect(found([place, { ...place, id: 'other' }])).toEqual(['field/key-twice']);
    expect(found([place, { ...place, key: 'other' }])).toEqual(['field/id-twice']);
    expect(found([{ ...place, label: { zh: ' ', en: '' } }])).toEqual(['field/no-label']);
    expect(found([])).toEqual(['form/empty']);
  });

  it('says where: form, field and property', () => {
    const lists = report.fields.map((field) => (field.kind === 'radio' ? { ...field, options: [] } : field));
    expect(checkForm({ ...report, fields: lists })).toEqual([
      {
        code: 'field/no-options',
        severity: 'error',
        at: { form: 'report', field: 'severity', property: 'options' },
      },
    ]);
  });
});

describe('forms', () => {
  it('declare a variable for each field with a value, with its options', () => {
    const variables = report.fields.map(variableOf);
    expect(variables.map((variable) => variable?.type ?? null)).toEqual([
      null,
      'text',
      'text',
      'number',
      'money',
      'date',
      'text',
      'boolean',
      'file',
    ]);
    expect(variables[6]).toEqual({ key: 'severity', type: 'text', label, options: [{ value: 'high', label }] });
  });

  it('say values in words', () => {
    const values: Values = { severity: 'high', cost: '1280.50', closed: true };
    const words = report.fields.map((field) => forms.format(field, values[field.key] ?? null, 'zh'));
    expect(words.filter(Boolean)).toEqual(['¥1,280.50', '名', '是']);
  });
});
