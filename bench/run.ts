import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { startEmbedded } from '@/db/embedded';
import { migrate } from '@/db/migrate';
import { cpuUsed } from './cpu';
import { measure, median, medianOf, type Round } from './measure';
import { createRawLoop } from './raw-loop';
import { benchRules } from './rules';
import { createRuntimeLoop } from './runtime-loop';

/**
 * `npm run bench`: completions of a user task per second through the runtime, beside what the database can do at most for
 * the same kind of commit; then the compiled rules beside json-rules-engine. All in one run, short rounds alternating. A
 * ratio is the median of the rounds' own ratios: it holds on a machine that does other things as well; the numbers do not.
 * The second ratio compares processor time (of the load and of the server) and holds best there.
 * BENCH_SECONDS (per round and variant, 1), BENCH_ROUNDS (11), BENCH_LANES (16).
 */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 1);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 11);
const LANES = Number(process.env.BENCH_LANES ?? 16);

const say = (line = '') => process.stdout.write(`${line}\n`);

async function benchCompletions(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'docket-bench-'));
  const server = await startEmbedded({ dataDir: folder });
  try {
    const { appUrl } = await migrate(server.ownerUrl, { appPassword: 'bench' });
    const owner = postgres(server.ownerUrl, { max: 1, onnotice: () => undefined });
    const [row] = await owner<[{ version: string; fsync: string; sync: string }]>`select
      current_setting('server_version') as version, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as sync`;
    const raw = await createRawLoop(server.ownerUrl, LANES);
    const runtime = await createRuntimeLoop(appUrl ?? '', LANES);
    // Else the first rounds measure plans made for empty tables.
    await owner`analyze`;
    await owner.end();
    const variants = { cte: raw.cte, 'cte, notifying': raw.cteNotify, cteJ: raw.cteJ, runtime: runtime.complete };
    const results = new Map<string, Round[]>();
    for (const work of Object.values(variants)) await measure(LANES, 1, work);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, work] of Object.entries(variants)) {
        results.set(name, [
          ...(results.get(name) ?? []),
          await measure(LANES, SECONDS, work, () => cpuUsed(server.pid)),
        ]);
      }
    }
    await Promise.all([raw.end(), runtime.end()]);
    say(`PostgreSQL ${row.version}, fsync ${row.fsync}, synchronous_commit ${row.sync}; ${LANES} lanes`);
    say();
    say('completions of a user task   per second   p50 ms   p95 ms   of cte    CPU us   of cte');
    const base = results.get('cte') ?? [];
    for (const [name, rounds] of results) {
      const { perSecond, p50, p95, cpu } = median(rounds);
      const rate = medianOf(rounds.map((round, index) => round.perSecond / (base[index]?.perSecond ?? Number.NaN)));
      const byCpu = medianOf(rounds.map((round, index) => (base[index]?.cpu ?? Number.NaN) / round.cpu));
      const columns = [
        [perSecond.toFixed(0), 12],
        [p50.toFixed(2), 8],
        [p95.toFixed(2), 8],
        [rate.toFixed(2), 8],
      ] as const;
      const more = [
        [cpu.toFixed(0), 9],
        [byCpu.toFixed(2), 8],
      ] as const;
      say(`  ${name.padEnd(26)} ${[...columns, ...more].map(([text, width]) => text.padStart(width)).join(' ')}`);
    }
    say('  (of cte: at least 0.25 for the runtime, aim 0.40)');
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

say(`Node ${process.version}, ${cpus().length} cores shared by server and load, load ${loadavg()[0]?.toFixed(1)}`);
say(`${ROUNDS} rounds of ${SECONDS} s`);
await benchCompletions();
say();
await benchRules(say, ROUNDS);
