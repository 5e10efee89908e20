import { EmbeddedError } from '@/db/embedded/trouble';

/** Words for the person at the terminal. Logs of requests and jobs are pino's (server/log); these are not logs. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Something the person at the terminal can mend: shown as it is, without a stack. */
export class Trouble extends Error {
  constructor(
    message: string,
    /** 1 = it did not work, 2 = it was asked for in a wrong way. */
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
    this.name = 'Trouble';
  }
}

/** Shows what stopped the program: trouble in words, a defect with its stack. Returns the exit code. */
export function explainFailure(error: unknown): number {
  if (error instanceof Trouble) {
    complain(`\ndocket: ${error.message}`);
    return error.exitCode;
  }
  const inWords = error instanceof EmbeddedError ? error.message : inSystemWords(error);
  if (inWords !== null) {
    complain(`\ndocket: ${inWords}`);
    return 1;
  }
  complain(`\ndocket: unexpected failure\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return 1;
}

function inSystemWords(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : '';
  switch (error.code) {
    case 'ENOSPC':
      return `The disk is full${path === '' ? '' : ` (${path})`}. Make room and start again.`;
    case 'EACCES':
    case 'EPERM':
      return `No permission${path === '' ? '' : ` for ${path}`}. Give this user the right to it, or set DOCKET_DATA to a folder it owns.`;
    case 'EROFS':
      return `The file system is read-only${path === '' ? '' : ` (${path})`}. Set DOCKET_DATA to a folder that can be written.`;
    case 'ECONNREFUSED':
      return 'The database does not answer (connection refused). Is PostgreSQL running at the address in DATABASE_URL?';
    case 'ENOTFOUND':
      return 'The database host in DATABASE_URL cannot be found. Check its name.';
    case '28P01':
    case '28000':
      return 'The database refused the user name or password in DATABASE_URL.';
    case '3D000':
      return 'The database named in DATABASE_URL does not exist. Create it first (createdb).';
    default:
      return null;
  }
}
