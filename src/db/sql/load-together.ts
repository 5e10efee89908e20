import type postgres from 'postgres';
import { arrayText } from './array-text';
import { type LoadArguments, type LoadedRow, loadForCommand } from './load';

/** So many at most share a statement. */
const MOST = 32;
/** Nobody waits longer than this for the statement before: one that hangs holds nobody up. */
const PATIENCE_MS = 20;

interface Asked {
  readonly of: LoadArguments;
  readonly resolve: (row: LoadedRow) => void;
  readonly reject: (reason: unknown) => void;
}

export type Load = (of: LoadArguments) => Promise<LoadedRow>;

/**
 * Loads for commands. Alone, a command's load leaves at once; those that come while it is on its way share the next
 * statement, and with it the round trip. The snapshot is taken after all of them were asked for. Commits are never shared:
 * a person's lock or failure is no other person's.
 */
export function createLoad(sql: postgres.Sql): Load {
  let waiting: Asked[] = [];
  let sent = 0;
  let timer: NodeJS.Timeout | null = null;

  function send(): void {
    if (timer) clearTimeout(timer);
    const together = waiting.slice(0, MOST);
    waiting = waiting.slice(MOST);
    timer = waiting.length > 0 ? setTimeout(send, PATIENCE_MS) : null;
    sent += 1;
    void answer(sql, together).finally(() => {
      sent -= 1;
      if (waiting.length > 0) send();
    });
  }
  return (of) =>
    new Promise((resolve, reject) => {
      waiting.push({ of, resolve, reject });
      if (sent === 0) send();
      else timer ??= setTimeout(send, PATIENCE_MS);
    });
}

/** Each is told its own row or its own trouble: when the common statement fails, each is asked for by itself. */
async function answer(sql: postgres.Sql, asked: readonly Asked[]): Promise<void> {
  if (asked.length > 1) {
    try {
      const rows = await loadTogether(
        sql,
        asked.map(({ of }) => of),
      );
      for (const [index, { resolve, reject }] of asked.entries()) {
        const row = rows[index];
        if (row) resolve(row);
        else reject(new Error('docket_load answers one row each, and there was none'));
      }
      return;
    } catch {
      // Which of them it was, their own statements say.
    }
  }
  await Promise.all(asked.map(({ of, resolve, reject }) => loadForCommand(sql, of).then(resolve, reject)));
}

function loadTogether(sql: postgres.Sql, all: readonly LoadArguments[]): Promise<readonly LoadedRow[]> {
  const column = (of: (one: LoadArguments) => string | null | undefined) =>
    arrayText(all.map((one) => of(one) ?? null));
  return sql<LoadedRow[]>`select l.* from unnest(${column((one) => one.workspace)}::uuid[],
    ${column((one) => one.person)}::uuid[], ${column((one) => one.key)}::text[], ${column((one) => one.instance)}::uuid[],
    ${column((one) => one.task)}::uuid[], ${column((one) => one.incident)}::uuid[], ${column((one) => one.process)}::text[])
    with ordinality as a (workspace, person, key, instance, task, incident, process, n),
    lateral docket_load(a.workspace, a.person, a.key, a.instance, a.task, a.incident, a.process) as l
    order by a.n`;
}
