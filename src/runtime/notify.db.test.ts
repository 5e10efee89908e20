import postgres from 'postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CHANNEL, decodeChange } from './change';
import { type Change, listen } from './notify';
import { end, processOf, start, userTask } from './sample.fixture';
import { accepted, firstTask, testWorld, type World } from './world.fixture';

let world: World;
beforeAll(async () => {
  world = await testWorld();
  await world.publish(processOf('one', [start(), userTask('check'), end()]));
}, 60_000);
afterAll(() => world.end());

test('a listener hears of every command: ids and nothing else', async () => {
  const payloads: string[] = [];
  const raw = postgres(world.database.appUrl, { max: 1 });
  await raw.listen(CHANNEL, (payload) => payloads.push(payload));
  const heard: Change[] = [];
  const listening = await listen(world.database.appUrl, {
    onChange: (change) => heard.push(change),
    onResync: () => {},
  });
  const begun = accepted(await world.begin('one', { values: { place: 'secret place' } }));
  const task = firstTask(begun);
  const workspace = world.workspace.id;
  await vi.waitFor(() => {
    expect(heard).toContainEqual({ kind: 'instance', workspace, instance: begun.instance });
    expect(heard).toContainEqual({ kind: 'task', workspace, instance: begun.instance, task });
  });
  for (const payload of payloads) {
    const ids: unknown = JSON.parse(payload);
    for (const [key, value] of Object.entries(ids ?? {})) {
      if (key !== 'k') expect(value).toMatch(/^[0-9a-f-]{36}$/);
    }
  }
  await listening.stop();
  await raw.end();
});

test('a listener that lost its connection is back by itself and says that it missed something', async () => {
  const heard: Change[] = [];
  let resyncs = 0;
  const listening = await listen(world.database.appUrl, {
    onChange: (change) => heard.push(change),
    onResync: () => {
      resyncs += 1;
    },
  });
  const superuser = postgres(world.database.superUrl, { max: 1 });
  await superuser`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'docket listen' and datname = current_database()`;
  await superuser.end();
  await vi.waitFor(() => expect(resyncs).toBe(1), { timeout: 10_000 });
  accepted(await world.begin('one'));
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0));
  await listening.stop();
});

test('what is no change of ours is not heard', () => {
  expect(decodeChange('{"k":"task","w":"x"}')).toEqual({ kind: 'task', workspace: 'x' });
  for (const payload of ['', 'x', '{}', '{"k":"other","w":"x"}', '{"k":"task","w":"x","more":1}', '[]', 'null']) {
    expect(decodeChange(payload)).toBeNull();
  }
});
