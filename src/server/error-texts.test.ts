import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import en from '@/messages/en/errors.json';
import workspaceEn from '@/messages/en/workspace.json';
import zh from '@/messages/zh/errors.json';
import workspaceZh from '@/messages/zh/workspace.json';
import { REFUSALS } from './refusal';

const LANGUAGES = { zh, en };

/** Values for every parameter that any rejection brings. */
const PARAMS = {
  by: 'Li',
  element: 'x',
  key: 'x',
  limit: 20,
  minutes: 3,
  name: 'x.jpg',
  number: 2,
  revision: 7,
  status: 'completed',
  weakness: 'short',
  who: 'Li',
};

/** `code: 'area/what'` in the sources of those who reject. */
function codesInSources(): readonly string[] {
  const folders = ['src/server', 'src/runtime', 'src/engine'];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      // What goes wrong with a job is no rejection: it is tried again, or told as an incident.
      .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$|^jobs\//.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const rejecting = /(?:no|refuse)\(\{?\s*(?:code:\s*)?'([a-z]+\/[a-z-]+)'/g;
  return files.flatMap((text) => [...text.matchAll(rejecting)].flatMap((match) => match[1] ?? []));
}

describe('every rejection', () => {
  const codes = [...new Set([...Object.keys(REFUSALS), ...codesInSources()])].filter(
    (code) => code !== 'form/unknown-field',
  );

  it.each(codes)('%s is told in both languages', (code) => {
    for (const [locale, errors] of Object.entries(LANGUAGES)) {
      const failures: unknown[] = [];
      const translate = createTranslator({ locale, messages: { errors }, onError: (error) => failures.push(error) });
      // Codes are data; the translator's type knows only literal keys.
      const tell = translate as (key: string, values: Readonly<Record<string, string | number>>) => string;
      const text = tell(`errors.${code.replace('/', '.')}`, PARAMS);
      expect(failures).toEqual([]);
      expect(text).not.toContain('errors.');
      expect(text).not.toMatch(/[{}]/);
    }
  });
});

describe('every action of the audit', () => {
  const actions = ['src/server', 'src/runtime'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name))
      .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/action: '([a-z-]+\.[a-z-]+)'/g)])
      .flatMap((match) => match[1] ?? []),
  );

  it.each([...new Set([...actions, 'instance.start', 'instance.cancel', 'incident.retry', 'task.complete'])])(
    '%s is told in both languages',
    (action) => {
      for (const { audit } of [workspaceZh, workspaceEn]) expect(audit.actions).toHaveProperty(action);
    },
  );
});
