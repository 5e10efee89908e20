import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '@/engine/command';
import type { Event, EventType } from '@/engine/event';
import { replay } from '@/engine/evolve';
import { brokenInvariants } from '@/engine/invariants';
import { ABSENT } from '@/engine/state';
import { checkDefinition } from './check';
import { decide } from './engine';
import { anyProcess, blockProcess } from './random-process.fixture';
import { ReferenceInterpreter, Runaway } from './reference-interpreter.fixture';
import { runs } from './runs.fixture';
import { type Player, play } from './test-player';

/** Small, so that runaway processes are met often and cost little. */
const env = { limits: { steps: 100, tokens: 20 } };

/** One thing a person, the worker or an operator does next: `pick` chooses among what is open. */
interface Turn {
  readonly pick: number;
  readonly way: number;
  readonly again: boolean;
  readonly fails: 'no' | 'once' | 'for good';
}
const turn: fc.Arbitrary<Turn> = fc.record({
  pick: fc.nat(99),
  way: fc.nat(3),
  again: fc.boolean(),
  fails: fc.constantFrom('no', 'no', 'no', 'once', 'for good'),
});
const turns = fc.array(turn, { minLength: 1, maxLength: 25 });

/** A command for something that is open, or null when nothing is. */
function commandFor({ state }: Player, { pick, way, again, fails }: Turn): Command | null {
  const waits = Object.entries(state.waits);
  const incidents = Object.keys(state.incidents);
  const chosen = pick % Math.max(1, waits.length + incidents.length);
  const wait = waits[chosen];
  const values = { way, again };
  if (!wait) {
    const incident = incidents[chosen - waits.length];
    return incident === undefined ? null : { type: 'retry-incident', incident, values };
  }
  const [id, { for: kind }] = wait;
  if (kind === 'task') return { type: 'complete-task', task: id, values };
  if (fails === 'no') return { type: 'complete-job', job: id, values: { status: way, body: again } };
  return { type: 'fail-job', job: id, error: { code: 'http/status', message: '503' }, final: fails === 'for good' };
}

/** Plays the turns one after the other; `seen` looks at the instance after every command. */
function playTurns(played: Player, moves: readonly Turn[], seen: (command: Command) => void): void {
  const start: Command = { type: 'start', values: { way: 0, again: false } };
  seen(start);
  played.does(start);
  for (const move of moves) {
    const command = commandFor(played, move);
    if (!command) return;
    seen(command);
    played.does(command);
  }
}

const count = (events: readonly Event[], type: EventType) => events.filter((event) => event.type === type).length;

/** Tokens counted from history alone, against where the state says they stand. */
function expectTokensConserved({ events, state }: Player): void {
  const taken = events.filter((event) => event.type === 'flow.taken');
  const joined = events.filter((event) => event.type === 'join.completed');
  const entered = count(events, 'activity.activated');
  expect(entered).toBe(
    count(events, 'instance.started') + taken.filter((event) => !event.joins).length + joined.length,
  );
  const living = entered - count(events, 'activity.completed') - count(events, 'activity.cancelled');
  expect(Object.keys(state.activities)).toHaveLength(living);
  if (state.status === 'cancelled') return;
  const waiting = Object.values(state.arrivals)
    .flatMap((flows) => Object.values(flows))
    .reduce((sum, tokens) => sum + tokens, 0);
  const consumed = joined.reduce((sum, event) => sum + event.flows.length, 0);
  expect(waiting).toBe(taken.filter((event) => event.joins).length - consumed);
}

/** What the outside has been told is open, against what the state says is. */
function expectEffectsAgree({ effects, state, events }: Player): void {
  const open = { task: new Set<string>(), job: new Set<string>(), incident: new Set<string>() };
  for (const effect of effects) {
    if (effect.type === 'create-task') open.task.add(effect.from.task);
    if (effect.type === 'close-task') open.task.delete(effect.task);
    if (effect.type === 'enqueue-job') open.job.add(effect.from.job);
    if (effect.type === 'drop-job') open.job.delete(effect.job);
    if (effect.type === 'open-incident') open.incident.add(effect.from.incident);
    if (effect.type === 'close-incident') open.incident.delete(effect.incident);
  }
  for (const event of events)
    if (event.type === 'job.completed' || (event.type === 'job.failed' && event.final)) open.job.delete(event.job);
  const waits = Object.entries(state.waits);
  expect([...open.task].sort()).toEqual(
    waits
      .filter(([, wait]) => wait.for === 'task')
      .map(([id]) => id)
      .sort(),
  );
  expect([...open.job].sort()).toEqual(
    waits
      .filter(([, wait]) => wait.for === 'job')
      .map(([id]) => id)
      .sort(),
  );
  expect([...open.incident].sort()).toEqual(Object.keys(state.incidents).sort());
}

/** Without what is undefined in memory and absent in a database: a round trip must change nothing. */
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Many runs on a busy machine take their time. */
const patient = { timeout: 120_000 };

describe('every process', patient, () => {
  it('conserves tokens, keeps its invariants and tells the outside what is open', () => {
    fc.assert(
      fc.property(anyProcess, turns, fc.boolean(), (definition, moves, cancels) => {
        const played = play(definition, env);
        const hold = () => {
          expect(brokenInvariants(played.state)).toEqual([]);
          expectTokensConserved(played);
          expectEffectsAgree(played);
        };
        playTurns(played, moves, hold);
        hold();
        if (cancels && played.state.status === 'active') played.cancel();
        hold();
      }),
      runs(),
    );
  });

  it('comes to the same state when its events are replayed, from the beginning or from any point', () => {
    fc.assert(
      fc.property(anyProcess, turns, fc.nat(), (definition, moves, cut) => {
        const played = play(definition, env);
        playTurns(played, moves, () => {});
        const { events, state } = played;
        expect(replay(ABSENT, events)).toEqual(state);
        const at = cut % (events.length + 1);
        const snapshot = throughJson(replay(ABSENT, events.slice(0, at))) as typeof state;
        expect(replay(snapshot, events.slice(at))).toEqual(state);
        expect(state.sequence).toBe(events.length);
      }),
      runs(),
    );
  });

  it('loses nothing of its state, events and effects on the way through JSON', () => {
    fc.assert(
      fc.property(anyProcess, turns, (definition, moves) => {
        const played = play(definition, env);
        playTurns(played, moves, () => {});
        const whole = [played.state, played.events, played.effects];
        expect(isDeepStrictEqual(throughJson(whole), whole)).toBe(true);
      }),
      runs(),
    );
  });

  it('changes nothing when the same command comes twice', () => {
    fc.assert(
      fc.property(anyProcess, turns, (definition, moves) => {
        const played = play(definition, env);
        let before: Command | null = null;
        playTurns(played, moves, (command) => {
          if (before) expectNoChange(played, before);
          before = command;
        });
        if (before) expectNoChange(played, before);
      }),
      runs(),
    );
  });

  it('goes where the plain token game goes', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyProcess, turns, (definition, moves) => {
        const played = play(definition);
        const reference = new ReferenceInterpreter(definition, { way: 0, again: false });
        try {
          playTurns(played, moves, (command) => {
            if (reference.starved) throw new Runaway();
            if (command.type !== 'start') expectSame(played, reference);
            tell(reference, played, command);
            compared += 1;
          });
          if (!reference.starved) expectSame(played, reference);
        } catch (end) {
          if (!(end instanceof Runaway)) throw end;
        }
      }),
      runs(1000),
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it('decides the same when asked the same, and does not touch what it was given', () => {
    fc.assert(
      fc.property(anyProcess, turns, (definition, moves) => {
        const played = play(definition, env);
        playTurns(played, moves, (command) => {
          const ask = () => {
            let ids = 0;
            const same = { ...played.environment(), nextId: () => `id-${++ids}` };
            return decide(played.graph, played.state, command, same);
          };
          const given = JSON.stringify([played.state, played.variables]);
          expect(ask()).toEqual(ask());
          expect(JSON.stringify([played.state, played.variables])).toBe(given);
        });
      }),
      runs(100),
    );
  });
});

/** The same command, in the words of the reference. */
function tell(reference: ReferenceInterpreter, { state }: Player, command: Command): void {
  const elementOf = (activity: string | undefined) =>
    (activity ? state.activities[activity]?.element : undefined) ?? '';
  switch (command.type) {
    case 'start':
      reference.start();
      return;
    case 'complete-task':
      reference.done(elementOf(state.waits[command.task]?.activity), command.values);
      return;
    case 'complete-job':
      // The body is not kept: random processes name no variable for it.
      reference.done(elementOf(state.waits[command.job]?.activity), {});
      return;
    case 'fail-job':
      if (command.final) reference.failed(elementOf(state.waits[command.job]?.activity));
      return;
    case 'retry-incident': {
      const incident = state.incidents[command.incident];
      reference.retried(elementOf(incident?.activity), incident?.stage ?? 'enter', command.values);
      return;
    }
    case 'cancel':
      return;
  }
}

function expectSame({ state }: Player, reference: ReferenceInterpreter): void {
  const elementOf = ({ activity }: { readonly activity: string }) => state.activities[activity]?.element ?? '';
  expect(Object.values(state.waits).map(elementOf).sort()).toEqual([...reference.waiting].sort());
  const stuck = Object.values(state.incidents).map((incident) => `${elementOf(incident)} ${incident.stage}`);
  expect(stuck.sort()).toEqual(reference.stuck.map(({ element, stage }) => `${element} ${stage}`).sort());
  const before = Object.values(state.arrivals).flatMap((flows) =>
    Object.entries(flows).flatMap(([flow, tokens]) => Array.from({ length: tokens }, () => flow)),
  );
  expect(before.sort()).toEqual([...reference.before].sort());
  expect(state.status === 'completed').toBe(reference.ended);
}

/** Refused, or (a failed try that is not the last) only noted: then the history grows and the state does not change. */
function expectNoChange(played: Player, command: Command): void {
  const { sequence, ...before } = played.state;
  const rejection = played.tries(command);
  const { sequence: _, ...after } = played.state;
  expect(after).toEqual(before);
  if (command.type === 'fail-job' && !command.final) expect(rejection).toBeNull();
  else expect(rejection?.code).toMatch(/already-started|not-active|not-open/);
}

describe('a process built of blocks', patient, () => {
  it('can be published', () => {
    fc.assert(
      fc.property(blockProcess, (definition) => {
        expect(checkDefinition(definition).filter((problem) => problem.code !== 'gateway/no-effect')).toEqual([]);
      }),
      runs(),
    );
  });

  it('always completes, whatever is answered in whatever order, once its loops are left', () => {
    fc.assert(
      fc.property(blockProcess, turns, (definition, moves) => {
        const played = play(definition, env);
        playTurns(played, moves, () => {});
        let left = 5_000;
        for (const orderly of cycled(moves)) {
          if (played.state.status === 'completed') break;
          const command = commandFor(played, { ...orderly, again: false, fails: 'no' });
          expect(command).not.toBeNull();
          if (command) played.does(command);
          if (--left === 0) break;
        }
        expect(played.state.status).toBe('completed');
        expect(played.all('incident.raised').map((event) => event.code)).toEqual(
          played
            .all('job.failed')
            .filter((event) => event.final)
            .map(() => 'job/failed'),
        );
      }),
      runs(),
    );
  });
});

function* cycled(moves: readonly Turn[]): Generator<Turn> {
  for (;;) yield* moves;
}
