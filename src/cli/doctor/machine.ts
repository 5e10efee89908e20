import { existsSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SECRET_FILE } from '../start/secrets';
import { bad, type Finding, good, warning } from './finding';

const GIB = 1024 ** 3;
const SUPPORTED_NODE = 22;

/** Node, disk and files: what can be seen without the database. */
export function lookAtMachine(dataDir: string, vars: NodeJS.ProcessEnv): readonly Finding[] {
  return [nodeVersion(), secretFile(dataDir, vars), dataFolder(dataDir), disk(dataDir)];
}

function nodeVersion(): Finding {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= SUPPORTED_NODE) return good('Node.js', process.version);
  return warning(
    'Node.js',
    `${process.version} works, but its release line gets no security fixes any more; use ${SUPPORTED_NODE} or 24.`,
  );
}

function secretFile(dataDir: string, vars: NodeJS.ProcessEnv): Finding {
  if (vars['AUTH_SECRET']) return good('secret', 'given by AUTH_SECRET');
  const file = join(dataDir, SECRET_FILE);
  if (!existsSync(file)) return warning('secret', `none yet; the first start makes ${file}`);
  const open = statSync(file).mode & 0o077;
  if (open !== 0) return bad('secret', `${file} can be read by others. chmod 600 ${file}, and consider a new one.`);
  return good('secret', `${file}, readable by its owner only`);
}

function dataFolder(dataDir: string): Finding {
  if (!existsSync(dataDir)) return warning('data folder', `${dataDir} does not exist yet`);
  if ((statSync(dataDir).mode & 0o022) !== 0)
    return bad('data folder', `${dataDir} can be written by others. chmod go-w ${dataDir}`);
  return good('data folder', dataDir);
}

function disk(dataDir: string): Finding {
  const { bavail, bsize } = statfsSync(existsSync(dataDir) ? dataDir : '.');
  const free = bavail * bsize;
  const words = `${(free / GIB).toFixed(1)} GiB free`;
  if (free < 0.5 * GIB) return bad('disk', `${words}: PostgreSQL stops when the disk is full. Make room.`);
  return free < 5 * GIB ? warning('disk', `${words}; plan for more`) : good('disk', words);
}
