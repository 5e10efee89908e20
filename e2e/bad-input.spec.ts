import { at, newKey } from './support/api';
import {
  createProcess,
  expectData,
  httpTask,
  openTaskOf,
  publishProcess,
  REPORT,
  revisionOf,
  startInspection,
  straightProcess,
  userTask,
} from './support/arrange';
import { expect, test } from './support/test';

const CHECK = { severity: 'low', danger: false, finding: '属实' };

test.describe('a definition that cannot be', () => {
  const steps = [userTask('a', { roles: ['member'] })];
  const broken: Record<string, (key: string) => string> = {
    'an unknown element kind': (key) =>
      JSON.stringify(straightProcess(key, steps)).replace('"user-task"', '"teleport"'),
    'duplicate ids': (key) => JSON.stringify(straightProcess(key, [...steps, ...steps])),
    'a dangling flow': (key) =>
      JSON.stringify(straightProcess(key, steps)).replace('"target":"end"', '"target":"gone"'),
    '5,000 elements': (key) =>
      JSON.stringify(
        straightProcess(
          key,
          Array.from({ length: 5000 }, (_, index) => userTask(`t${index}`, { roles: ['member'] })),
        ),
      ),
    'a condition of twenty levels': (key) => {
      let condition: unknown = { fact: 'x', operator: 'equal', value: 1 };
      for (let level = 0; level < 20; level += 1) condition = { all: [condition] };
      const definition = straightProcess(key, steps);
      const flows = definition.logic.flows.map((flow, index) => (index === 0 ? { ...flow, condition } : flow));
      return JSON.stringify({ ...definition, logic: { ...definition.logic, flows } });
    },
    'a __proto__ key': (key) =>
      JSON.stringify(straightProcess(key, steps)).replace('"forms":', '"__proto__":{"polluted":true},"forms":'),
    'a __proto__ key inside a condition': (key) =>
      JSON.stringify(straightProcess(key, steps)).replace(
        '"target":"a"',
        '"target":"a","condition":{"fact":"__proto__","operator":"equal","value":1}',
      ),
  };
  for (const [name, make] of Object.entries(broken)) {
    test(`is refused with a reason: ${name}`, async ({ caller }) => {
      const designer = await caller('liuyang');
      const { key, revision } = await createProcess(designer, 'bad');
      const response = await designer.fetch('/api/trpc/process.saveDraft', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"workspace":"municipal","process":"${key}","base":${revision},"definition":${make(key)}}`,
      });
      const body: unknown = await response.json();
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(String(at(body, 'error', 'data', 'rejection', 'code'))).toMatch(/^(process\/invalid|input\/[a-z-]+)$/);
      expect(await revisionOf(designer, key)).toBe(revision);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    });
  }
});

test.describe('a form answer that is not right', () => {
  const wrong: Record<string, { values: Record<string, unknown>; field: string }> = {
    'an extra field': { values: { ...REPORT, isAdmin: true }, field: 'isAdmin' },
    'a missing field': { values: { ...REPORT, location: undefined }, field: 'location' },
    'a number for a text': { values: { ...REPORT, location: 42 }, field: 'location' },
    'a choice that is not there': { values: { ...REPORT, facility: 'rocket' }, field: 'facility' },
    'a list for a choice': { values: { ...REPORT, severity: ['high'] }, field: 'severity' },
    'a file that was never sent': {
      values: { ...REPORT, photo: [{ id: newKey(), name: 'a.png', type: 'image/png', size: 1 }] },
      field: 'photo',
    },
  };
  for (const [name, { values }] of Object.entries(wrong)) {
    test(`is refused with a reason: ${name}`, async ({ caller }) => {
      const reporter = await caller('lilei');
      const reply = await reporter.mutate('work.start', {
        workspace: 'municipal',
        process: 'facility-inspection',
        key: newKey(),
        values,
      });
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.status).toBeLessThan(500);
      expect(reply.code).toMatch(/^(form\/invalid|file\/unknown|input\/[a-z-]+)$/);
    });
  }

  test('ten megabytes of text are refused, and the task stays open', async ({ caller }) => {
    const { instance } = await startInspection(await caller('lilei'));
    const worker = await caller('wugang');
    const task = await openTaskOf(worker, instance);
    const reply = await worker.mutate('work.complete', {
      workspace: 'municipal',
      task,
      key: newKey(),
      values: { ...CHECK, finding: '长'.repeat(10 * 1024 * 1024) },
    });
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
    expect(reply.code).toMatch(/^input\/too-large|form\/invalid$/);
    expect(await openTaskOf(worker, instance)).toBe(task);
  });
});

test.describe('a file', () => {
  const send = (name: string, type: string, bytes: BlobPart) => {
    const form = new FormData();
    form.append('file', new File([bytes], name, { type }));
    return { method: 'POST', body: form };
  };

  test('of 50 MB is refused', async ({ caller }) => {
    const reporter = await caller('lilei');
    const outcome = await reporter
      .fetch('/api/files?workspace=municipal', send('big.pdf', 'application/pdf', new Uint8Array(50 * 1024 * 1024)))
      .then(
        (response) => response.status,
        // The server may hang up before it has taken fifty megabytes it will not keep.
        () => 413,
      );
    expect(outcome).toBe(413);
  });

  test('whose content is not what it says is refused', async ({ caller }) => {
    const reporter = await caller('lilei');
    const response = await reporter.fetch(
      '/api/files?workspace=municipal',
      send('photo.png', 'image/png', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    );
    expect(response.status).toBe(415);
    expect(await response.text()).toContain('file/type-mismatch');
  });

  test('is given to members of its workspace only, and never as a page', async ({ caller }) => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const reporter = await caller('lilei');
    const sent = await reporter.fetch('/api/files?workspace=municipal', send('点.png', 'image/png', png));
    expect(sent.status).toBe(201);
    const { id } = (await sent.json()) as { id: string };
    const mine = await reporter.fetch(`/api/files/${id}?workspace=municipal`);
    expect(mine.status).toBe(200);
    expect(mine.headers.get('x-content-type-options')).toBe('nosniff');
    const stranger = await caller('xutao');
    expect((await stranger.fetch(`/api/files/${id}?workspace=municipal`)).status).toBe(404);
    expect((await stranger.fetch(`/api/files/${id}?workspace=street-lamps`)).status).toBe(404);
  });
});

test.describe('a task', () => {
  test('is completed once: the second answer says so', async ({ caller }) => {
    const { instance } = await startInspection(await caller('lilei'));
    const [first, second] = [await caller('wugang'), await caller('zhengwei')];
    const task = await openTaskOf(first, instance);
    const complete = { workspace: 'municipal', task, values: CHECK };
    const key = newKey();
    expectData(await first.mutate('work.complete', { ...complete, key }));
    // The same key again is the same click again.
    expectData(await first.mutate('work.complete', { ...complete, key }));
    const again = await first.mutate('work.complete', { ...complete, key: newKey() });
    expect([again.status, again.code]).toEqual([409, 'task/already-completed']);
    const other = await second.mutate('work.complete', { ...complete, key: newKey() });
    expect([other.status, other.code]).toEqual([409, 'task/completed-by-another']);
  });

  test('is not for a stranger, and there is no telling it from one that does not exist', async ({ caller }) => {
    const { instance } = await startInspection(await caller('lilei'));
    const task = await openTaskOf(await caller('wugang'), instance);
    const complete = { task, key: newKey(), values: CHECK };
    const foreign = await (await caller('xutao')).mutate('work.complete', { ...complete, workspace: 'street-lamps' });
    const random = await (await caller('xutao')).mutate('work.complete', {
      ...complete,
      task: newKey(),
      workspace: 'street-lamps',
    });
    expect([foreign.status, foreign.code]).toEqual([404, random.code]);
    const colleague = await (await caller('denghui')).mutate('work.complete', { ...complete, workspace: 'municipal' });
    expect(colleague.status).toBeGreaterThanOrEqual(403);
    expect(colleague.status).toBeLessThan(500);
  });

  test('of an ended instance is refused', async ({ caller }) => {
    const { instance } = await startInspection(await caller('lilei'));
    const worker = await caller('wugang');
    const task = await openTaskOf(worker, instance);
    const operator = await caller('chenjing');
    expectData(
      await operator.mutate('instance.cancel', { workspace: 'municipal', instance, key: newKey(), reason: '重复' }),
    );
    const reply = await worker.mutate('work.complete', { workspace: 'municipal', task, key: newKey(), values: CHECK });
    expect(reply.status).toBe(409);
    expect(reply.code).toMatch(/^(instance\/ended|task\/cancelled)$/);
  });
});

test('an id that is no UUID is not found, and nothing breaks', async ({ caller }) => {
  const member = await caller('chenjing');
  for (const id of ['x', "'; drop table task; --", '../../etc/passwd', '１２３', '', 'a'.repeat(5000)]) {
    const task = await member.query('work.task', { workspace: 'municipal', task: id });
    const instance = await member.query('instance.get', { workspace: 'municipal', instance: id });
    expect([task.status, task.code, instance.status, instance.code]).toEqual([
      404,
      'access/not-found',
      404,
      'access/not-found',
    ]);
  }
  const page = await member.fetch('/w/municipal/instances/not-an-id');
  expect([200, 404]).toContain(page.status);
  const broken = await member.fetch('/api/trpc/%');
  expect(broken.status).toBe(400);
});

for (const url of ['ftp://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', '/orders']) {
  test(`a service task cannot be published with the address ${url}`, async ({ caller }) => {
    const designer = await caller('liuyang');
    const { key, revision } = await createProcess(designer, 'scheme');
    const definition = straightProcess(key, [httpTask('call', url)]);
    const draft = { workspace: 'municipal', process: key, base: revision, definition };
    const saved = expectData(await designer.mutate('process.saveDraft', draft));
    const published = await designer.mutate('process.publish', {
      workspace: 'municipal',
      process: key,
      revision: Number(at(saved, 'revision')),
      note: '',
    });
    expect([published.status, published.code]).toEqual([422, 'process/invalid']);
  });
}

/** Which inside addresses are permitted is the operator's word (DOCKET_HTTP_ALLOW), so that it is asked when the call is made. */
test('a service task that points inside calls nobody: an incident says why', async ({ caller }) => {
  const designer = await caller('liuyang');
  const addresses = [
    'http://10.0.0.1/',
    'http://[::1]:80/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0x0a.1/',
    'http://[::ffff:10.0.0.1]/',
    'http://localhost/',
  ];
  for (const url of addresses) {
    const key = await publishProcess(designer, 'inside', (name) => straightProcess(name, [httpTask('call', url)]));
    const start = { workspace: 'municipal', process: key, key: newKey(), values: {} };
    const instance = String(at(expectData(await designer.mutate('work.start', start)), 'instance'));
    await expect
      .poll(
        async () =>
          at((await designer.query('instance.get', { workspace: 'municipal', instance })).data, 'incidents', 0, 'code'),
        {
          timeout: 15_000,
        },
      )
      .toMatch(/http\/address|job\//);
  }
});
