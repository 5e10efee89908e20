import { describe, expect, it } from 'vitest';
import type { ProcessDefinition } from '@/definition/definition';
import { emptyDefinition } from '@/definition/empty';
import { createDraftSaver, IDLE_MS, type SaveAnswer } from './draft-saver';

const named = (name: string): ProcessDefinition => emptyDefinition('p', { zh: '', en: name });

/** A saver whose time and server are moved by hand. */
function setUp() {
  const timers = new Map<number, { run: () => void; ms: number }>();
  const sent: { base: number; name: string; answer: (answer: SaveAnswer) => Promise<void> }[] = [];
  let mirrored: { base: number; name: string } | undefined;
  let next = 0;
  const saver = createDraftSaver(
    {
      save: (base, definition) =>
        new Promise((resolve) => {
          sent.push({
            base,
            name: definition.name.en,
            answer: async (answer) => {
              resolve(answer);
              // The saver's own continuation comes before ours.
              await Promise.resolve();
              await Promise.resolve();
            },
          });
        }),
      mirror: {
        keep: (base, definition) => {
          mirrored = { base, name: definition.name.en };
        },
        forget: () => {
          mirrored = undefined;
        },
      },
      later: (run, ms) => {
        next += 1;
        const id = next;
        timers.set(id, { run, ms });
        return () => timers.delete(id);
      },
    },
    7,
  );
  const fire = () => {
    const due = [...timers];
    for (const [id, { run }] of due) {
      timers.delete(id);
      run();
    }
  };
  return { saver, sent, fire, timers, mirrored: () => mirrored };
}

describe('saving the draft', () => {
  it('waits for a pause, sends the last state once, on the revision it builds on', async () => {
    const { saver, sent, fire, timers } = setUp();
    saver.changed(named('a'));
    saver.changed(named('ab'));
    expect([...timers.values()].map((timer) => timer.ms)).toEqual([IDLE_MS]);
    fire();
    expect(sent).toMatchObject([{ base: 7, name: 'ab' }]);
    await sent[0]?.answer({ kind: 'saved', revision: 8 });
    expect(saver.state).toEqual({ kind: 'saved', revision: 8 });
  });

  it('keeps what is unsaved in the mirror until it is acknowledged', async () => {
    const { saver, sent, fire, mirrored } = setUp();
    saver.changed(named('a'));
    expect(mirrored()).toEqual({ base: 7, name: 'a' });
    fire();
    saver.changed(named('b'));
    await sent[0]?.answer({ kind: 'saved', revision: 8 });
    expect(mirrored()).toEqual({ base: 8, name: 'b' });
    fire();
    await sent[1]?.answer({ kind: 'saved', revision: 9 });
    expect(mirrored()).toBeUndefined();
  });

  it('never has two requests under way', () => {
    const { saver, sent, fire } = setUp();
    saver.changed(named('a'));
    fire();
    saver.changed(named('b'));
    fire();
    expect(sent).toHaveLength(1);
  });

  it('stops at a newer revision and keeps the work', async () => {
    const { saver, sent, fire, mirrored } = setUp();
    saver.changed(named('mine'));
    fire();
    await sent[0]?.answer({ kind: 'stale' });
    expect(saver.state.kind).toBe('conflict');
    saver.changed(named('mine still'));
    fire();
    expect(sent).toHaveLength(1);
    expect(mirrored()?.name).toBe('mine still');
  });

  it('saves mine onto theirs when taking over', async () => {
    const { saver, sent, fire } = setUp();
    saver.changed(named('mine'));
    fire();
    await sent[0]?.answer({ kind: 'stale' });
    const done = saver.takeOver(12);
    expect(sent[1]).toMatchObject({ base: 12, name: 'mine' });
    await sent[1]?.answer({ kind: 'saved', revision: 13 });
    expect(await done).toEqual({ kind: 'saved', revision: 13 });
  });

  it('goes on from theirs when adopting', async () => {
    const { saver, sent, fire, mirrored } = setUp();
    saver.changed(named('mine'));
    fire();
    await sent[0]?.answer({ kind: 'stale' });
    saver.adopt(12);
    expect(mirrored()).toBeUndefined();
    saver.changed(named('theirs and more'));
    fire();
    expect(sent[1]).toMatchObject({ base: 12 });
  });

  it('tries again, ever more slowly, while there is no connection, and counts the changes', async () => {
    const { saver, sent, fire, timers } = setUp();
    saver.changed(named('a'));
    fire();
    await sent[0]?.answer({ kind: 'offline' });
    saver.changed(named('b'));
    expect(saver.state).toEqual({ kind: 'offline', changes: 2 });
    const waits: number[] = [];
    for (let turn = 1; turn <= 5; turn += 1) {
      waits.push(...[...timers.values()].map((timer) => timer.ms));
      fire();
      await sent[turn]?.answer({ kind: 'offline' });
    }
    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 30_000]);
    fire();
    await sent.at(-1)?.answer({ kind: 'saved', revision: 8 });
    expect(saver.state).toEqual({ kind: 'saved', revision: 8 });
  });

  it('says what the server refused and tries the next change', async () => {
    const { saver, sent, fire, mirrored } = setUp();
    saver.changed(named('a'));
    fire();
    await sent[0]?.answer({ kind: 'refused', code: 'definition/too-large' });
    expect(saver.state).toMatchObject({ kind: 'refused', code: 'definition/too-large' });
    expect(mirrored()?.name).toBe('a');
    saver.changed(named('b'));
    fire();
    expect(sent).toHaveLength(2);
  });

  it('flushes everything, also what changed while a request was under way', async () => {
    const { saver, sent } = setUp();
    saver.changed(named('a'));
    const done = saver.flush();
    saver.changed(named('b'));
    await sent[0]?.answer({ kind: 'saved', revision: 8 });
    expect(sent[1]).toMatchObject({ base: 8, name: 'b' });
    await sent[1]?.answer({ kind: 'saved', revision: 9 });
    expect(await done).toEqual({ kind: 'saved', revision: 9 });
  });
});
