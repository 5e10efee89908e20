import { mkdtempSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, newKey, signIn } from './support/api';
import { expectData, httpTask, publishProcess, straightProcess } from './support/arrange';
import { expect, test } from './support/test';

/** A service outside that does its work once per idempotency key, as a careful one does, and counts every call. */
async function listen(answerAfterMs: (call: number) => number) {
  const calls: string[] = [];
  const done = new Set<string>();
  const server: HttpServer = createServer((request, response) => {
    const key = String(request.headers['idempotency-key'] ?? '');
    calls.push(key);
    request.resume();
    setTimeout(() => {
      done.add(key);
      response.setHeader('content-type', 'application/json');
      response.end('{"ok":true}');
    }, answerAfterMs(calls.length));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/orders`, calls, done, close: () => server.close() };
}

for (const moment of ['while the call is under way', 'between the answer and its commit'] as const) {
  test(`(e) kill -9 ${moment}: the instance goes on and the effect is not doubled`, async ({ ownServer }) => {
    test.setTimeout(180_000);
    const dataDir = mkdtempSync(join(tmpdir(), 'docket-crash-'));
    const middle = moment === 'while the call is under way';
    // The first call hangs until the caller is dead; later ones are answered at once.
    const receiver = await listen((call) => (middle && call === 1 ? 4_000 : 20));
    const env = { DOCKET_HTTP_ALLOW: '127.0.0.1' };
    const first = await ownServer({
      dataDir,
      name: 'crash',
      // The second answer: the first is that of the demo's own call, while it is told.
      env: middle ? env : { ...env, DOCKET_CRASHPOINT: 'effect-answered:2' },
    });
    const designer = await signIn(first.url, 'liuyang');
    const key = await publishProcess(designer, 'crash', (name) =>
      straightProcess(name, [httpTask('call', receiver.url)]),
    );
    const start = { workspace: 'municipal', process: key, key: newKey(), values: {} };
    const instance = String(at(expectData(await designer.mutate('work.start', start)), 'instance'));
    await expect.poll(() => receiver.calls.length, { timeout: 30_000 }).toBeGreaterThan(0);
    await first.kill();

    const second = await ownServer({ dataDir, name: 'crash', env });
    const again = await signIn(second.url, 'liuyang');
    const seen = async () => (await again.query('instance.get', { workspace: 'municipal', instance })).data;
    await expect.poll(async () => at(await seen(), 'status'), { timeout: 60_000 }).toBe('completed');
    expect(new Set(receiver.calls).size, 'every try names the same work').toBe(1);
    expect(receiver.calls[0]).not.toBe('');
    expect(receiver.done.size).toBe(1);
    // The same click again after the crash has the first answer and starts nothing.
    const repeated = expectData(await again.mutate('work.start', start));
    expect(at(repeated, 'instance')).toBe(instance);
    const history = expectData(await again.query('instance.history', { workspace: 'municipal', instance }));
    const items = at(history, 'items');
    const types = Array.isArray(items) ? items.map((item) => at(item, 'event', 'type')) : [];
    expect(types.filter((type) => type === 'job.completed')).toHaveLength(1);
    receiver.close();
  });
}
