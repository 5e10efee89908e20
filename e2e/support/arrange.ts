import { at, type Caller, newKey, type Reply } from './api';

/** What a journey needs before it begins, made through the same procedures as the pages use. */

const FORMAT = { $schema: '/schema/docket-1.json', format: 'docket/1' } as const;
const text = (words: string) => ({ zh: words, en: words });

export const REPORT = {
  facility: 'road',
  location: '测试路1号',
  description: '路面坑槽',
  severity: 'low',
} as const;

export function expectData(reply: Reply): unknown {
  if (reply.data === null) throw new Error(`refused (${reply.status}): ${reply.body.slice(0, 2000)}`);
  return reply.data;
}

/** Starts 市政设施巡查; gives the instance's id and its first open task. */
export async function startInspection(caller: Caller, values: Readonly<Record<string, unknown>> = REPORT) {
  const key = newKey();
  const started = expectData(
    await caller.mutate('work.start', { workspace: 'municipal', process: 'facility-inspection', key, values }),
  );
  const instance = String(at(started, 'instance'));
  return { instance };
}

/** The open task of an instance that `caller` can see in their teams' list. */
export async function openTaskOf(caller: Caller, instance: string, workspace = 'municipal'): Promise<string> {
  const seen = expectData(await caller.query('instance.get', { workspace, instance }));
  const tasks = at(seen, 'tasks');
  const open = Array.isArray(tasks) ? tasks.find((task) => at(task, 'status') === 'open') : undefined;
  if (open === undefined) throw new Error(`no open task in ${instance}`);
  return String(at(open, 'id'));
}

/** start -> the steps given -> end. */
export function straightProcess(key: string, steps: readonly Record<string, unknown>[]) {
  const elements = [
    { id: 'start', kind: 'start-event', name: text('开始') },
    ...steps,
    { id: 'end', kind: 'end-event', name: text('结束') },
  ];
  return {
    ...FORMAT,
    key,
    name: text(`旅程 ${key}`),
    logic: {
      elements,
      flows: elements.slice(1).map((element, index) => ({
        id: `f${index}`,
        source: elements[index]?.['id'],
        target: element['id'],
      })),
      variables: [] as unknown[],
    },
    forms: [] as unknown[],
    layout: {
      elements: Object.fromEntries(elements.map((element, index) => [element['id'], { x: 40 + 300 * index, y: 120 }])),
    },
  };
}

export const userTask = (id: string, candidates: Record<string, unknown>) => ({
  id,
  kind: 'user-task',
  name: text(id),
  assignment: { rules: [], otherwise: candidates },
});

export const httpTask = (id: string, url: string, more: Record<string, unknown> = {}) => ({
  id,
  kind: 'service-task',
  name: text(id),
  connector: { kind: 'http', method: 'POST', url, timeoutMs: 5000, ...more },
  retry: { attempts: 5, backoffMs: 500 },
});

/** Creates a process with a fresh key; gives its key and the revision to save over. */
export async function createProcess(designer: Caller, name: string) {
  const key = `j-${name}-${newKey().slice(0, 8)}`;
  expectData(await designer.mutate('process.create', { workspace: 'municipal', name: text(key), key }));
  return { key, revision: await revisionOf(designer, key) };
}

export async function revisionOf(designer: Caller, key: string): Promise<number> {
  const seen = expectData(await designer.query('process.get', { workspace: 'municipal', process: key }));
  return Number(at(seen, 'draft', 'revision'));
}

/** Creates, saves and publishes in one go. */
export async function publishProcess(
  designer: Caller,
  name: string,
  definitionOf: (key: string) => unknown,
): Promise<string> {
  const { key, revision } = await createProcess(designer, name);
  const definition = definitionOf(key);
  const saved = expectData(
    await designer.mutate('process.saveDraft', { workspace: 'municipal', process: key, base: revision, definition }),
  );
  expectData(
    await designer.mutate('process.publish', {
      workspace: 'municipal',
      process: key,
      revision: Number(at(saved, 'revision')),
      note: 'e2e',
    }),
  );
  return key;
}
