import { describe, expect, it } from 'vitest';
import { newElement } from '@/elements/defaults';
import { ELEMENT_KINDS } from '@/elements/schemas';
import type { Condition } from '@/model/condition';
import { DEFINITION_LIMITS } from '@/model/definition';
import { emptyDefinition } from './empty';
import { parseDefinition } from './parse';
import { call, choice, draw, end, inARow, note, parallel, start, task, variable, when } from './test-builder';

const plain = inARow(start(), task('check'), end());
const problemsOf = (input: unknown) => {
  const parsed = parseDefinition(input);
  return parsed.ok ? [] : parsed.error;
};
const codesOf = (input: unknown) => problemsOf(input).map((problem) => problem.code);
/** The definition as it comes over the wire, with one logic section changed. */
const withLogic = (logic: object) => ({ ...plain, logic: { ...plain.logic, ...logic } });

describe('parsing a definition', () => {
  it('gives back what it read', () => {
    const whole = draw(
      [start('start', { form: 'report' }), task('a'), call('b'), choice('x'), parallel('p'), note('n'), end()],
      [
        ['start', 'x'],
        ['x', 'a', { all: [when('cost', 'greaterThan', '5'), { not: { any: [when('cost', 'isEmpty', null)] } }] }],
        ['x', 'b', 'otherwise'],
        ['a', 'p'],
        ['b', 'p'],
        ['p', 'end'],
      ],
      { variables: [variable('cost', 'money')], forms: [{ id: 'report', name: { zh: '报告', en: '' }, fields: [] }] },
    );
    const wire: unknown = JSON.parse(JSON.stringify(whole));
    expect(parseDefinition(wire)).toEqual({ ok: true, value: wire });
  });

  it('takes a new process and a new element of every kind: drafts are unfinished', () => {
    const empty = emptyDefinition('lamps', { zh: '路灯', en: '' });
    expect(codesOf(empty)).toEqual([]);
    const elements = ELEMENT_KINDS.map((kind, index) => newElement(kind, `e${index}`));
    expect(codesOf({ ...empty, logic: { ...empty.logic, elements } })).toEqual([]);
  });

  it('drops positions of elements that are gone', () => {
    const parsed = parseDefinition({ ...plain, layout: { elements: { check: { x: 1, y: 2 }, gone: { x: 0, y: 0 } } } });
    expect(parsed.ok && parsed.value.layout.elements).toEqual({ check: { x: 1, y: 2 } });
  });
});

describe('a definition from outside is refused', () => {
  it('when it is no definition at all', () => {
    expect(codesOf(null)).toEqual(['definition/wrong-type']);
    expect(codesOf('docket/1')).toEqual(['definition/wrong-type']);
    expect(new Set(codesOf({}))).toEqual(new Set(['definition/member-missing', 'definition/invalid-value']));
    expect(codesOf([plain])).toEqual(['definition/wrong-type']);
    expect(codesOf({ ...plain, key: () => 1 })).toEqual(['definition/not-json']);
    expect(codesOf({ ...plain, layout: { elements: { check: { x: Number.NaN, y: 0 } } } })).toEqual([
      'definition/not-json',
    ]);
  });

  it('when its format is another', () => {
    expect(problemsOf({ ...plain, format: 'docket/2', more: 1 })).toMatchObject([
      { code: 'definition/unknown-format', params: { format: 'docket/2' } },
    ]);
  });

  it('when a kind is unknown, naming the element or field', () => {
    const elements = [...plain.logic.elements, { kind: 'script-task', id: 'evil', name: { zh: '', en: '' } }];
    expect(problemsOf(withLogic({ elements }))).toEqual([
      { code: 'element/unknown-kind', severity: 'error', at: { element: 'evil' }, params: { kind: 'script-task' } },
    ]);
    const fields = [{ id: 'f1', kind: 'colour', key: 'c', label: { zh: '', en: '' }, required: false }];
    expect(problemsOf({ ...plain, forms: [{ id: 'f', name: { zh: '', en: '' }, fields }] })).toMatchObject([
      { code: 'field/unknown-kind', at: { form: 'f', field: 'f1' }, params: { kind: 'colour' } },
    ]);
    for (const kind of ['constructor', '__proto__', 'toString'])
      expect(codesOf(withLogic({ elements: [{ ...start(), kind }] }))).toContain('element/unknown-kind');
  });

  it('when ids repeat, among elements and flows together', () => {
    const elements = [...plain.logic.elements, task('check'), task('check')];
    expect(problemsOf(withLogic({ elements }))).toMatchObject([
      { code: 'definition/duplicate-id', at: { element: 'check' }, params: { id: 'check' } },
    ]);
    const flows = [...plain.logic.flows, { id: 'check', source: 'start', target: 'end' }];
    expect(problemsOf(withLogic({ flows }))).toMatchObject([
      { code: 'definition/duplicate-id', at: { flow: 'check' } },
    ]);
    const variables = [variable('a', 'text'), variable('a', 'number')];
    expect(codesOf(withLogic({ variables }))).toEqual(['variable/duplicate-key']);
  });

  it('when a flow hangs in the air', () => {
    const flows = [...plain.logic.flows, { id: 'f', source: 'ghost', target: 'phantom' }];
    expect(problemsOf(withLogic({ flows }))).toMatchObject([
      { code: 'flow/source-missing', at: { flow: 'f' }, params: { id: 'ghost' } },
      { code: 'flow/target-missing', at: { flow: 'f' }, params: { id: 'phantom' } },
    ]);
  });

  it('when it has 5,000 elements, at once and in one sentence', () => {
    const elements = Array.from({ length: 5000 }, (_, index) => ({
      kind: 'end-event',
      id: `e${index}`,
      name: { zh: '', en: '' },
    }));
    expect(problemsOf(withLogic({ elements }))).toMatchObject([
      { code: 'definition/too-many', params: { what: 'elements', count: 5000, limit: DEFINITION_LIMITS.elements } },
    ]);
  });

  it('when a condition is nested 20 levels deep', () => {
    let condition: Condition = when('x', 'equal', 1);
    for (let level = 0; level < 20; level++) condition = { not: condition };
    const flows = plain.logic.flows.map((flow) => ({ ...flow, condition }));
    expect(problemsOf(withLogic({ flows }))).toMatchObject(
      flows.map(({ id }) => ({ code: 'condition/too-deep', at: { flow: id } })),
    );
  });

  it('when anything is nested a hundred thousand levels deep', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(codesOf({ ...plain, documentation: deep })).toEqual(['definition/too-deep']);
    const ring: Record<string, unknown> = {};
    ring.ring = ring;
    expect(codesOf(ring)).toEqual(['definition/too-deep']);
  });

  it('when a key reaches a prototype, wherever it stands', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const hostile: unknown = JSON.parse(`{"${key}": {"admin": true}}`);
      expect(problemsOf({ ...plain, layout: { elements: hostile } })).toMatchObject([
        { code: 'definition/forbidden-key', params: { key } },
      ]);
      const flows = plain.logic.flows.map((flow) => ({ ...flow, condition: hostile }));
      expect(codesOf(withLogic({ flows }))).toEqual(['definition/forbidden-key']);
    }
    expect(codesOf(withLogic({ variables: [{ ...variable('constructor', 'text') }] }))).toEqual([
      'variable/invalid-key',
    ]);
    expect(codesOf(withLogic({ elements: [start('constructor')], flows: [] }))).toEqual(['definition/invalid-name']);
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });

  it('when a text cannot be kept: NUL, half a character', () => {
    const [first] = plain.logic.elements;
    const elements = [{ ...first, name: { zh: 'a\u0000b', en: '' } }, ...plain.logic.elements.slice(1)];
    expect(problemsOf(withLogic({ elements }))).toMatchObject([
      { code: 'definition/unreadable-characters', at: { element: first?.id, property: 'name.zh' } },
    ]);
    expect(problemsOf({ ...plain, name: { zh: '', en: 'half \ud83d' } })).toMatchObject([
      { code: 'definition/unreadable-characters', at: { property: 'name.en' } },
    ]);
  });

  it('when it is larger than 1 MB, in characters of any width', () => {
    const text = { zh: '灯'.repeat(400_000), en: '' };
    expect(codesOf({ ...plain, documentation: text })).toEqual(['definition/too-large']);
    expect(codesOf({ ...plain, documentation: Array.from({ length: 2_000_000 }, () => 0) })).toEqual([
      'definition/too-large',
    ]);
  });

  it('when members are unknown, missing or of the wrong type: all told at once, each with its place', () => {
    const elements = [
      start(),
      { ...task('check'), assignee: 'me', priority: 'extreme', assignment: undefined },
      { ...call('call'), retry: { attempts: 0, backoffMs: 'soon' } },
      end(),
    ];
    const flows = [{ ...plain.logic.flows[0], colour: 'red' }];
    const places = problemsOf({ ...withLogic({ elements, flows }), mood: 1 }).map(({ code }) => code);
    expect(places).toEqual(['definition/unknown-member']);
    expect(
      problemsOf(withLogic({ elements, flows })).map(({ code, at }) => [code, at.element ?? at.flow, at.property]),
    ).toEqual([
      ['definition/member-missing', 'check', 'assignment'],
      ['definition/invalid-value', 'check', 'priority'],
      ['definition/unknown-member', 'check', undefined],
      ['definition/value-too-small', 'call', 'retry.attempts'],
      ['definition/wrong-type', 'call', 'retry.backoffMs'],
      ['definition/unknown-member', 'start-check', undefined],
    ]);
  });
});
