import { hash, verify } from '@node-rs/argon2';

/**
 * Passwords are kept as argon2id with OWASP's parameters (19 MiB, 2 passes; about 20 ms of one core). No more than four
 * are computed at a time: the rest waits in line, so that a storm of sign-ins leaves cores and memory to everybody else.
 */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const AT_ONCE = 4;
/** Longer lines than this are an attack: the answer is "busy" and not a growing queue. */
const LONGEST_LINE = 200;

export const PASSWORD_LIMITS = { min: 8, max: 128 } as const;

let running = 0;
const waiting: (() => void)[] = [];

/** Thrown when the line is full. */
export class HashQueueFull extends Error {
  override readonly name = 'HashQueueFull';
}

async function inLine<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= LONGEST_LINE) throw new HashQueueFull('too many password checks at once');
    // The place is handed over by the one that ends, so `running` already counts it.
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running++;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** The stored form of a password. The algorithm's default is argon2id. */
export function hashPassword(password: string): Promise<string> {
  return inLine(() => hash(password.normalize('NFKC'), PARAMETERS));
}

let dummy: Promise<string> | null = null;

/**
 * Whether the password is right. With `stored` null (unknown person, or one who has no password) a hash that nothing
 * matches is checked instead, so that the answer takes the same time.
 */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword(crypto.randomUUID());
  const against = stored ?? (await dummy);
  const matches = await inLine(() => verify(against, password.normalize('NFKC')).catch(() => false));
  return matches && stored !== null;
}

/** Made at the start, so that the first unknown person does not wait for two hashes. */
export async function warmUpPasswords(): Promise<void> {
  dummy ??= hashPassword(crypto.randomUUID());
  await dummy;
}

export type PasswordWeakness = 'short' | 'long' | 'login' | 'common' | 'same';

/** What is wrong with a new password: length counts, and what everybody tries first; no rules about kinds of letters. */
export function weaknessOf(password: string, login: string): PasswordWeakness | null {
  const length = [...password].length;
  if (length < PASSWORD_LIMITS.min) return 'short';
  if (length > PASSWORD_LIMITS.max) return 'long';
  const plain = password.toLowerCase();
  if (login.length >= 3 && plain.includes(login.toLowerCase())) return 'login';
  if (COMMON.has(plain) || new Set(plain).size < 4) return 'common';
  return null;
}

const COMMON: ReadonlySet<string> = new Set([
  '12345678',
  '123456789',
  '1234567890',
  '87654321',
  'password',
  'password1',
  'password123',
  'passw0rd',
  'p@ssw0rd',
  'qwertyuiop',
  'qwerty123',
  '1qaz2wsx',
  '1q2w3e4r',
  'q1w2e3r4',
  'abcd1234',
  'abc12345',
  'admin123',
  'admin888',
  'administrator',
  'letmein123',
  'welcome1',
  'welcome123',
  'iloveyou',
  '5201314520',
  'woaini1314',
  'asdfghjkl',
  'changeme',
  'changeme123',
]);
