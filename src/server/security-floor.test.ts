import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/**
 * Versions below these have published holes that this program would have. Every copy in the tree counts. Raise a line when
 * an advisory says so; never lower one.
 */
const FLOORS: Readonly<Record<string, { readonly floor: string; readonly why: string }>> = {
  next: { floor: '16.4.2', why: 'CVE-2025-55182 (remote code), CVE-2026-64641..64649, GHSA-2xp9-vwfh-vxw4 and others' },
  react: { floor: '19.2.8', why: 'CVE-2025-55182, CVE-2026-23864, 23869, 23870, 44907' },
  'react-dom': { floor: '19.2.8', why: 'as react' },
  'next-auth': { floor: '5.0.0-beta.32', why: 'GHSA-7rqj-j65f-68wh, GHSA-8fpg-xm3f-6cx3 and two more of 2026-07' },
  '@auth/core': { floor: '0.41.3', why: 'as next-auth' },
  'drizzle-orm': { floor: '0.45.2', why: 'CVE-2026-39356 (identifiers)' },
  '@trpc/server': { floor: '11.8.0', why: 'CVE-2025-68130 (prototype pollution)' },
  'json-rules-engine': { floor: '7.3.1', why: 'brings jsonpath-plus; our own path resolver stands before it' },
  'jsonpath-plus': { floor: '10.3.0', why: 'CVE-2024-21534, CVE-2025-1302 (remote code)' },
  undici: { floor: '6.24.0', why: 'the outgoing calls of service tasks' },
  nodemailer: { floor: '9.1.1', why: 'several of 2026' },
};
/** Needed by the program; the others are held when they come in by another package. */
const NEEDED = [
  'next',
  'react',
  'react-dom',
  'next-auth',
  '@auth/core',
  'drizzle-orm',
  '@trpc/server',
  'json-rules-engine',
];

/** Evaluate code from data, write through prototypes, or are abandoned with known holes. */
const FORBIDDEN = ['expr-eval', 'vm2', 'xml2js', 'request', 'jsonpath', 'node-serialize', 'static-eval', 'safe-eval'];

const lock = z
  .object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

/** Every copy: top level and nested. */
function versionsOf(name: string): readonly string[] {
  return Object.entries(lock.packages).flatMap(([path, { version }]) =>
    (path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`)) && version ? [version] : [],
  );
}

/** Semantic versions: numbers first, then a release stands above its own pre-releases. */
function isAtLeast(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map((text) => {
    const [core = '', ...pre] = text.split('-');
    return { core: core.split('.').map(Number), pre: pre.join('-') };
  });
  if (!a || !b) return false;
  for (let i = 0; i < 3; i++) {
    const difference = (a.core[i] ?? 0) - (b.core[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  if (a.pre === b.pre || a.pre === '') return true;
  if (b.pre === '') return false;
  return Number(a.pre.replace(/^\D+/, '')) >= Number(b.pre.replace(/^\D+/, ''));
}

describe('the lock file', () => {
  it.each(Object.entries(FLOORS))('has no %s below its floor', (name, { floor, why }) => {
    for (const version of versionsOf(name)) expect(isAtLeast(version, floor), `${name} ${version}: ${why}`).toBe(true);
  });

  it.each(NEEDED)('has %s', (name) => {
    expect(versionsOf(name)).not.toHaveLength(0);
  });

  it.each(FORBIDDEN)('does not have %s', (name) => {
    expect(versionsOf(name)).toEqual([]);
  });
});

describe('comparing versions', () => {
  it.each([
    ['16.4.6', '16.4.2', true],
    ['16.4.1', '16.4.2', false],
    ['16.10.0', '16.4.2', true],
    ['5.0.0-beta.32', '5.0.0-beta.32', true],
    ['5.0.0-beta.9', '5.0.0-beta.32', false],
    ['5.0.0', '5.0.0-beta.32', true],
    ['4.24.15', '5.0.0-beta.32', false],
  ])('%s is at least %s: %s', (version, floor, expected) => {
    expect(isAtLeast(version, floor)).toBe(expected);
  });
});
