import { connect } from '@/db/connect';
import { isCandidate } from '@/runtime/candidates';
import { createRuntime } from '@/runtime/create-runtime';
import { nextId } from '@/runtime/ids';
import type { Decision } from '@/runtime/request';
import { processOf, sampleWorkspace, start, userTask } from '@/runtime/sample.fixture';

const INSTANCES = 2000;

/**
 * The same through the runtime: session's user, membership, teams and role, candidate check, version check, idempotency
 * key, the engine, one changed variable, six events of history, the next task, an audit row, under row-level security.
 */
export async function createRuntimeLoop(appUrl: string, lanes: number) {
  // As many connections as the product opens.
  const db = connect(appUrl);
  const runtime = createRuntime({ db });
  const workspace = await sampleWorkspace(db);
  const user = workspace.people[0] ?? '';
  await workspace.publish(
    processOf('bench', [start(), userTask('a'), userTask('b')], [{ id: 'b-a', source: 'b', target: 'a' }]),
  );
  const actor = { kind: 'person', user } as const;
  const open: string[] = [];
  for (let left = INSTANCES; left > 0; left -= lanes) {
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        const begun = await runtime.execute(
          { workspace: workspace.id, key: nextId(), actor, target: { process: 'bench' }, body: {} },
          {
            permit: () => null,
            command: () => ({ ok: true, value: { type: 'start', values: { amount: 1, customer: 'c' } } }),
          },
        );
        if (!begun.ok) throw new Error(begun.error.code);
        open.push(begun.value.openTasks[0]?.id ?? '');
      }),
    );
  }
  let next = 0;
  async function complete(): Promise<void> {
    next = (next + 1) % open.length;
    const at = next;
    const task = open[at] ?? '';
    const values = { amount: Math.floor(Math.random() * 1_000_000), note: 'looks fine' };
    const decision: Decision = {
      permit: ({ actor: me, task: row }) =>
        me.kind === 'person' && row !== null && isCandidate(row, me) ? null : { code: 'task/not-candidate' },
      command: () => ({ ok: true, value: { type: 'complete-task', task, values } }),
    };
    const done = await runtime.execute(
      { workspace: workspace.id, key: nextId(), actor, target: { task }, body: values },
      decision,
    );
    if (!done.ok) throw new Error(done.error.code);
    open[at] = done.value.openTasks[0]?.id ?? '';
  }
  return { complete, end: () => runtime.flush().then(() => db.end()) };
}
