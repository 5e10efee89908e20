import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

const entry = z.object({
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const { packages } = z
  .object({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const entries = Object.entries(packages);

/** `npm ci` looks here: in the package's own node_modules, then in each one above it. */
function isFound(name: string, from: string): boolean {
  for (let folder = from; ; ) {
    if (Object.hasOwn(packages, folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`)) return true;
    if (folder === '') return false;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}

/** Written on one machine, npm leaves out what other machines need; `npm ci` there stops with "Missing ... from lock file". */
it('the lock file names the optional packages of every platform', () => {
  const asked = entries.flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ name, from })),
  );
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter(({ name, from }) => !isFound(name, from))).toEqual([]);
});

it('the lock file names no registry', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "http/);
});
