import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Server {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** What it has printed so far. */
  output(): string;
  /** As Ctrl-C; resolves with the exit code. */
  stop(): Promise<number>;
  /** kill -9 of everything it started: Node and PostgreSQL alike. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly name?: string;
}

/** Starts the real thing, `npm start`, on a free port with a data folder of its own, and waits until it is ready. */
export async function startServer({ dataDir, env = {}, name = 'server' }: ServerOptions = {}): Promise<Server> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'docket-e2e-'));
  const port = await freePort();
  const child = spawn('npm', ['start'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(port), DOCKET_DATA: folder, LOG_LEVEL: 'warn', ...env },
  });
  mkdirSync('test-results', { recursive: true });
  const file = createWriteStream(join('test-results', `${name}.log`), { flags: 'a' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      file.write(chunk);
    });
  }
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const url = `http://localhost:${port}`;
  await ready(url, child, ended, () => output);
  return {
    url,
    port,
    dataDir: folder,
    output: () => output,
    async stop() {
      signal(child, 'SIGINT');
      return ended;
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const own = descendants(child.pid ?? 0);
      for (const pid of own) killHard(pid);
      signal(child, 'SIGKILL');
      await ended;
    },
  };
}

export function removeData(dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true });
}

/** An address of this machine that is not loopback, as a colleague's browser would use it; null when there is none. */
export function lanAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return all.find((address) => address.family === 'IPv4' && !address.internal)?.address ?? null;
}

async function ready(url: string, child: ChildProcess, ended: Promise<number>, output: () => string): Promise<void> {
  let exited = false;
  void ended.then(() => {
    exited = true;
  });
  for (const until = Date.now() + 240_000; Date.now() < until; ) {
    if (exited) throw new Error(`npm start ended:\n${output()}`);
    const up = await fetch(`${url}/api/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  signal(child, 'SIGKILL');
  throw new Error(`npm start was not ready in time:\n${output()}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    process.kill(-(child.pid ?? 0), name);
  } catch {
    // Gone already.
  }
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

/** Every process below `pid`, in process groups of their own too (PostgreSQL makes one). */
function descendants(pid: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // Ended between the two reads.
    }
  }
  const below = (id: number): number[] => (children.get(id) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(pid);
}
