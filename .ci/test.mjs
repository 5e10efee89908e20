// `npm test`: everything that must hold, in the order of how quickly it says no. Each step's output is shown as it comes;
// all steps run even when one fails; the last line adds up every runner:  N passed, N failed, N skipped
//
// `npm test -- vitest journeys` runs only the steps named.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const reports = join(root, 'test-results', 'reports');
const minutes = (count) => count * 60_000;
const bin = (name) => join(root, 'node_modules', '.bin', name);

let running = null;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (running !== null) kill(running, 'SIGTERM');
    process.exit(130);
  });
}

function kill(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/** Runs a program in a process group of its own; resolves with its exit code (124 = took too long). */
function run(command, args, { env = {}, limitMs = minutes(5) } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    });
    running = child;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      console.error(`took longer than ${limitMs / 60_000} minutes`);
      kill(child, 'SIGKILL');
    }, limitMs);
    const end = (code) => {
      clearTimeout(timer);
      running = null;
      done(late ? 124 : code);
    };
    child.once('error', (error) => {
      console.error(error.message);
      end(127);
    });
    child.once('exit', (code) => end(code ?? 1));
  });
}

const one = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/** Counts of a JSON report; a runner that failed without a failing test (a crash, an unhandled error) is one failure. */
function counted(code, file, read) {
  let counts;
  try {
    counts = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1 };
  return counts;
}

async function vitest(name, args, env) {
  const file = join(reports, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(bin('vitest'), ['run', ...args, ...reporters], { limitMs: minutes(15), env });
  return counted(code, file, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }));
}

const STEPS = {
  async typecheck() {
    const typegen = await run(bin('next'), ['typegen']);
    return one(typegen === 0 ? await run(bin('tsc'), ['--noEmit']) : typegen);
  },
  async lint() {
    return one(await run(bin('biome'), ['check', '.']));
  },
  async deps() {
    return one(await run(process.execPath, ['.ci/deps.mjs']));
  },
  vitest: () => vitest('vitest', [], {}),
  /** The database tests once more, on the oldest PostgreSQL that Docket works with. */
  async postgres15() {
    if (existsSync('/usr/lib/postgresql/15/bin/postgres'))
      return vitest('postgres15', ['--project', 'db'], { DOCKET_TEST_SERVER: 'debian' });
    console.log('skipped: there is no PostgreSQL 15 here (on Debian and Ubuntu: the package postgresql-15)');
    return { passed: 0, failed: 0, skipped: 1 };
  },
  async build() {
    return one(await run(process.execPath, ['--import', 'tsx', 'src/cli/build.ts'], { limitMs: minutes(6) }));
  },
  async journeys() {
    const browser = findBrowser();
    if (browser === null) return { passed: 0, failed: 1, skipped: 0 };
    console.log(`browser: ${browser}`);
    const file = join(reports, 'playwright.json');
    const code = await run(bin('playwright'), ['test', '--reporter=line,json'], {
      limitMs: minutes(20),
      env: { DOCKET_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file, FORCE_COLOR: '0' },
    });
    return counted(code, file, ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }));
  },
};

const asked = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const unknown = asked.filter((name) => !Object.hasOwn(STEPS, name));
if (unknown.length > 0) {
  console.error(`no step is named ${unknown.join(', ')}; there are: ${Object.keys(STEPS).join(', ')}`);
  process.exit(2);
}
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const summary = [];
for (const [name, step] of Object.entries(STEPS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n=== ${name}`);
  const began = performance.now();
  const counts = await step();
  for (const key of Object.keys(total)) total[key] += counts[key];
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  summary.push(
    `${counts.failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(10)} ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`,
  );
}
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
