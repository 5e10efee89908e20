import { describe, expect, it } from 'vitest';
import { decide, effectsOf, evolve } from '@/definition/engine';
import { call, choice, draw, end, inARow, parallel, start, task, when } from '@/definition/test-builder';
import { play } from '@/definition/test-player';
import type { EventType } from './event';
import { replay } from './evolve';
import { brokenInvariants } from './invariants';
import { ABSENT } from './state';

const both = draw(
  [start(), parallel('split'), task('dig'), call('notify'), parallel('join'), end()],
  [
    ['start', 'split'],
    ['split', 'dig'],
    ['split', 'notify'],
    ['dig', 'join'],
    ['notify', 'join'],
    ['join', 'end'],
  ],
);

describe('cancelling an instance', () => {
  it('ends every task, job, incident and activity, and the tokens before joins', () => {
    const played = play(both).start().complete('dig').fail('notify', true).cancel('drawn by mistake');
    expect(played.state).toMatchObject({ status: 'cancelled', activities: {}, waits: {}, incidents: {}, arrivals: {} });
    expect(played.events.slice(-3).map((event) => event.type)).toEqual([
      'incident.resolved',
      'activity.cancelled',
      'instance.cancelled',
    ]);
    expect(played.last('instance.cancelled').reason).toBe('drawn by mistake');
  });

  it('tells the outside to close what is open', () => {
    const played = play(both).start();
    const [dig, notify] = [played.waitAt('dig'), played.waitAt('notify')];
    played.cancel();
    expect(played.effects.slice(-2)).toEqual([
      { type: 'close-task', task: dig, as: 'cancelled' },
      { type: 'drop-job', job: notify },
    ]);
  });

  it('may happen once, and nothing after it', () => {
    const played = play(both).start();
    const job = played.waitAt('notify');
    played.cancel();
    const late = { code: 'instance/not-active', params: { status: 'cancelled' } };
    expect(played.tries({ type: 'cancel', reason: '' })).toEqual(late);
    expect(played.tries({ type: 'complete-job', job, values: {} })).toEqual(late);
    expect(played.tries({ type: 'start', values: {} })).toEqual({ code: 'instance/already-started' });
  });
});

describe('an instance that has not begun', () => {
  it('takes no other command than start', () => {
    expect(play(both).tries({ type: 'cancel', reason: '' })).toEqual({
      code: 'instance/not-active',
      params: { status: 'absent' },
    });
  });
});

describe('an endless loop', () => {
  const loop = draw(
    [start(), choice('a'), choice('b'), end()],
    [
      ['start', 'a'],
      ['a', 'b'],
      ['b', 'a', when('again', 'equal', true)],
      ['b', 'end', 'otherwise'],
    ],
  );

  it('is an incident after 10,000 steps, and goes on once the variable is mended', () => {
    const played = play(loop).start({ again: true });
    expect(played.last('incident.raised')).toMatchObject({ code: 'engine/step-budget', params: { steps: 10_000 } });
    expect(brokenInvariants(played.state)).toEqual([]);
    const at = played.at[0] ?? '';
    expect(played.retry(at, { again: false }).state.status).toBe('completed');
  });

  it('that splits is an incident at 1,000 tokens', () => {
    const splitting = draw(
      [start(), choice('meet'), parallel('split'), task('a'), end()],
      [
        ['start', 'meet'],
        ['meet', 'split'],
        ['split', 'meet'],
        ['split', 'a'],
        ['a', 'end'],
      ],
    );
    const played = play(splitting).start();
    expect(played.all('incident.raised').every((event) => event.code === 'engine/too-many-tokens')).toBe(true);
    expect(Object.keys(played.state.activities).length).toBeLessThanOrEqual(1_001);
    expect(brokenInvariants(played.state)).toEqual([]);
    expect(played.cancel().state.status).toBe('cancelled');
  });
});

describe('a rule that fails', () => {
  it('is an incident, repairable like any other', () => {
    const drawn = draw(
      [start(), choice('how'), task('a'), end()],
      [
        ['start', 'how'],
        ['how', 'a', when('x', 'equal', 1)],
        ['how', 'end', 'otherwise'],
        ['a', 'end'],
      ],
    );
    const hostile = {
      get x(): number {
        throw new Error('x cannot be read');
      },
    };
    const played = play(drawn);
    const decided = decide(
      played.graph,
      ABSENT,
      { type: 'start', values: {} },
      { ...played.environment(), variables: hostile },
    );
    const events = decided.ok ? decided.value : [];
    expect(events.at(-1)).toMatchObject({
      type: 'incident.raised',
      code: 'rule/failed',
      params: { message: 'x cannot be read' },
    });
    played.state = replay(ABSENT, events);
    expect(played.retry('how', { x: 1 }).at).toEqual(['a']);
  });
});

describe('elements named like members of every object', () => {
  it('are elements like others', () => {
    const odd = draw(
      [start('valueOf'), parallel('toString'), task('hasOwnProperty'), task('b'), parallel('isPrototypeOf'), end()],
      [
        ['valueOf', 'toString'],
        ['toString', 'hasOwnProperty'],
        ['toString', 'b'],
        ['hasOwnProperty', 'isPrototypeOf'],
        ['b', 'isPrototypeOf'],
        ['isPrototypeOf', 'end'],
      ],
    );
    const played = play(odd).start().complete('hasOwnProperty');
    expect(played.state.arrivals).toEqual({ isPrototypeOf: { 'hasOwnProperty-isPrototypeOf': 1 } });
    expect(played.complete('b').state.status).toBe('completed');
  });
});

describe('events', () => {
  /** A line for each type, so that a new one must come with a scenario in which it happens. */
  const TYPES = {
    'instance.started': true,
    'instance.completed': true,
    'instance.cancelled': true,
    'activity.activated': true,
    'activity.completed': true,
    'activity.cancelled': true,
    'flow.taken': true,
    'join.completed': true,
    'task.created': true,
    'task.completed': true,
    'task.cancelled': true,
    'job.requested': true,
    'job.completed': true,
    'job.failed': true,
    'job.cancelled': true,
    'variables.set': true,
    'incident.raised': true,
    'incident.resolved': true,
  } as const satisfies Record<EventType, true>;

  it('each happen, are folded and have an effect entry', () => {
    const events = [
      ...play(both).start().complete('dig', { depth: 2 }).fail('notify', true).retry('notify').answer('notify').events,
      ...play(both).start().cancel().events,
    ];
    expect(new Set(events.map((event) => event.type))).toEqual(new Set(Object.keys(TYPES)));
    for (const event of events) {
      expect(evolve(ABSENT, event).sequence).toBe(1);
      expect(Array.isArray(effectsOf(event))).toBe(true);
    }
  });

  it('are folded without touching the state before', () => {
    const before = play(both).start().state;
    const frozen = JSON.stringify(before);
    for (const event of play(both).start().complete('dig').cancel().events) evolve(before, event);
    expect(JSON.stringify(before)).toBe(frozen);
  });

  it('keep a state of two open steps below 2 KB', () => {
    let id = 0;
    const uuid = () => `01930f2c-7a1e-7c3d-9b1a-${String(++id).padStart(12, '0')}`;
    const played = play(both, { nextId: uuid }).start();
    expect(JSON.stringify(played.state).length).toBeLessThan(2_048);
  });
});

describe('a straight stretch', () => {
  it('between two waits is one command', () => {
    const played = play(inARow(start(), task('a'), choice('x'), choice('y'), choice('z'), task('b'), end())).start();
    const before = played.events.length;
    played.complete('a');
    expect(played.events.slice(before).map((event) => event.type)).toEqual([
      'task.completed',
      'activity.completed',
      ...Array.from({ length: 3 }, () => ['flow.taken', 'activity.activated', 'activity.completed']).flat(),
      'flow.taken',
      'activity.activated',
      'task.created',
    ]);
  });
});
