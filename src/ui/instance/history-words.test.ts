import { describe, expect, it } from 'vitest';
import type { Event, EventType } from '@/engine/event';
import en from '@/messages/en/instance.json';
import zh from '@/messages/zh/instance.json';
import { changesBySequence } from './changes';
import { SENTENCES, sentenceOf } from './history-words';

/** One of each: the compiler asks for a new one when an event is added. */
const at = { activity: 'a1', element: 'repair' };
const job = { ...at, job: 'j1' };
const task = { ...at, task: 't1' };
const SAMPLES: { readonly [T in EventType]: Extract<Event, { type: T }> } = {
  'instance.started': { type: 'instance.started', element: 'start', starter: { user: null, teams: [] } },
  'instance.completed': { type: 'instance.completed' },
  'instance.cancelled': { type: 'instance.cancelled', reason: 'twice reported' },
  'activity.activated': { type: 'activity.activated', ...at, via: null },
  'activity.completed': { type: 'activity.completed', ...at },
  'activity.cancelled': { type: 'activity.cancelled', ...at },
  'flow.taken': { type: 'flow.taken', flow: 'f1', from: 'x', to: 'repair', joins: false },
  'join.completed': { type: 'join.completed', element: 'join', flows: ['f1'] },
  'task.created': {
    type: 'task.created',
    ...task,
    form: null,
    candidates: { people: [], users: [], teams: ['road'], roles: [] },
    why: { rule: null, tried: [] },
    dueAt: null,
    priority: 'normal',
  },
  'task.completed': { type: 'task.completed', ...task },
  'task.cancelled': { type: 'task.cancelled', ...task },
  'job.requested': {
    type: 'job.requested',
    ...job,
    connector: 'http',
    input: {},
    retry: { attempts: 3, backoffMs: 1000 },
  },
  'job.completed': { type: 'job.completed', ...job },
  'job.failed': { type: 'job.failed', ...job, error: { code: 'http/status', message: '503' }, final: false },
  'job.cancelled': { type: 'job.cancelled', ...job },
  'variables.set': { type: 'variables.set', values: { kind: 'road' }, element: 'repair' },
  'incident.raised': {
    type: 'incident.raised',
    incident: 'i1',
    ...at,
    code: 'gateway/no-flow',
    params: {},
    stage: 'enter',
  },
  'incident.resolved': { type: 'incident.resolved', incident: 'i1', ...at },
};
const names = { element: (id: string) => id, flow: (id: string) => id, who: () => 'road' };

function textAt(tree: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined),
      tree,
    );
}

describe('the timeline', () => {
  it.each(Object.values(SAMPLES))('has a sentence for $type in both languages', (event) => {
    const { key, params } = sentenceOf(event, '李雷', names);
    expect(SENTENCES).toContain(key);
    for (const file of [zh, en]) {
      const text = textAt(file.events, key);
      expect(text).toBeTypeOf('string');
      for (const [, name] of String(text).matchAll(/\{(\w+)/g)) expect(params).toHaveProperty(String(name));
    }
  });
  it.each(SENTENCES)('has words for %s', (key) => {
    expect(textAt(zh.events, key)).toBeTypeOf('string');
    expect(textAt(en.events, key)).toBeTypeOf('string');
  });
  it('tells a choice of a rule from the default', () => {
    const taken = SAMPLES['flow.taken'];
    expect(sentenceOf({ ...taken, why: { by: 'condition', tried: [] } }, '', names).key).toBe('flow.by-condition');
    expect(sentenceOf({ ...taken, why: { by: 'default', tried: [] } }, '', names).key).toBe('flow.by-default');
    expect(sentenceOf(taken, '', names).major).toBe(false);
  });
});

describe('changes of data', () => {
  const set = (sequence: number, values: Extract<Event, { type: 'variables.set' }>['values']) => ({
    sequence,
    event: { type: 'variables.set' as const, values, element: null },
  });
  it('say what was there before', () => {
    const changes = changesBySequence([set(1, { cost: '12000.00' }), set(5, { cost: '9800.00' })]);
    expect(changes.get(1)).toEqual([{ key: 'cost', after: '12000.00' }]);
    expect(changes.get(5)).toEqual([{ key: 'cost', before: '12000.00', after: '9800.00' }]);
  });
  it('leave out what did not change and what stayed empty', () => {
    const changes = changesBySequence([set(1, { kind: 'road', note: '' }), set(2, { kind: 'road', photos: [] })]);
    expect(changes.get(1)).toEqual([{ key: 'kind', after: 'road' }]);
    expect(changes.get(2)).toEqual([]);
  });
});
