import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const CODE = /'((?:form|field|condition)\/[a-z-]+)'/g;

/** Every code written down in the folders that judge forms, fields and conditions. */
function codesIn(folders: readonly string[]): string[] {
  const sources = folders.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(new URL(`${folder}/${file}`, root), 'utf8')),
  );
  return [...new Set(sources.flatMap((source) => [...source.matchAll(CODE)].map((match) => match[1] ?? '')))].sort();
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function textOf(messages: unknown, code: string): unknown {
  const [area = '', what = ''] = code.split('/');
  const inArea = isRecord(messages) ? messages[area] : undefined;
  return isRecord(inArea) ? inArea[what] : undefined;
}

describe('problems of forms, fields and conditions', () => {
  const codes = codesIn(['forms', 'fields', 'rules', 'model']);

  it('are many', () => {
    expect(codes.length).toBeGreaterThan(30);
  });

  it.each(['zh', 'en'])('each have a text in %s', (locale) => {
    const messages: unknown = JSON.parse(readFileSync(new URL(`messages/${locale}/problems.json`, root), 'utf8'));
    const silent = codes.filter((code) => typeof textOf(messages, code) !== 'string');
    expect(silent).toEqual([]);
  });
});
