import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }));

it('has no Server Action: procedures are the only way to change anything', () => {
  expect(sources.length).toBeGreaterThan(100);
  const actions = sources.filter(({ text }) => /^\s*['"]use server['"]/m.test(text));
  expect(actions.map(({ name }) => name)).toEqual([]);
});

it('decides nothing about access in proxy.ts', () => {
  const proxy = sources.find(({ name }) => name === 'proxy.ts')?.text ?? '';
  expect(proxy).not.toMatch(/server\/auth|permissions|currentSession|redirect/);
});
