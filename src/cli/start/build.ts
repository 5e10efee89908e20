import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, Trouble } from '../say';
import { mayWrite, PROJECT_DIR } from './data-folder';

const RECORD = 'docket-build';
const INPUTS = ['src', 'public', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json'];

/** Makes the production build unless the one there was made from exactly these sources. */
export async function ensureBuild(distDir: string): Promise<void> {
  const wanted = fingerprint();
  const record = join(PROJECT_DIR, distDir, RECORD);
  if (existsSync(record) && readFileSync(record, 'utf8') === wanted) return;
  if (!mayWrite(PROJECT_DIR)) {
    throw new Trouble(
      `There is no current build in ${PROJECT_DIR} and this user may not write there.\n` +
        'Run `npm run build` once as the owner of the folder, or copy the project to a folder of your own.',
    );
  }
  await build(distDir);
  writeFileSync(record, wanted);
}

async function build(distDir: string): Promise<void> {
  const began = performance.now();
  say('Building the pages (once after each change of the program; about a minute) ...');
  const next = join(PROJECT_DIR, 'node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [next, 'build', PROJECT_DIR], {
    cwd: PROJECT_DIR,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DOCKET_DIST: distDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const ticker = setInterval(() => say(`  still building (${secondsSince(began)} s) ...`), 15_000);
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  }).finally(() => {
    clearInterval(ticker);
    process.off('exit', stop);
  });
  if (code !== 0) throw new Trouble(`The build failed:\n\n${output}`);
  say(`Built in ${secondsSince(began)} s.`);
}

const secondsSince = (began: number) => Math.round((performance.now() - began) / 1000);

/** One hash over every file the build reads; tests and the command line are not part of the pages. */
export function fingerprint(): string {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`);
  for (const input of INPUTS) {
    for (const file of filesOf(input)) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(PROJECT_DIR, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function filesOf(input: string): readonly string[] {
  const path = join(PROJECT_DIR, input);
  if (!existsSync(path)) return [];
  if (input.includes('.')) return [input];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(input, name))
    .filter((file) => !file.startsWith(join('src', 'cli')) && !/\.test\.tsx?$/.test(file))
    .filter((file) => statSync(join(PROJECT_DIR, file)).isFile())
    .sort();
}
