import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ELEMENT_KINDS } from '@/elements/schemas';
import { ELEMENT_TEXTS } from '@/elements/texts';
import { LOCALES } from '@/model/text';

const root = new URL('../', import.meta.url);
const CODE = /'([a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*)'/g;

function sources(folder: string): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/test/.test(file))
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(new URL(`${folder}/${file}`, root), 'utf8') }));
}

function codesIn(files: (file: string) => boolean): readonly string[] {
  const found = ['definition', 'elements', 'engine', 'model']
    .flatMap(sources)
    .filter(({ file }) => files(file))
    // Import paths look like codes.
    .map(({ text }) => text.replaceAll(/ from '[^']*'/g, ''))
    .flatMap((text) => [...text.matchAll(CODE)].map((match) => match[1] ?? ''));
  return [...new Set(found)].filter((code) => code !== 'docket/1').sort();
}

const runs = (file: string) => file.startsWith('engine/') || /behaviour\.ts$|ways-out\.ts$/.test(file);
const REJECTIONS = codesIn((file) => file === 'engine/decide.ts').filter((code) => code !== 'job/failed');
const INCIDENTS = codesIn(runs).filter((code) => !REJECTIONS.includes(code));
const PROBLEMS = codesIn((file) => !runs(file));

function silent(codes: readonly string[], locale: string, area: string): readonly string[] {
  const messages: Record<string, Record<string, unknown>> = JSON.parse(
    readFileSync(new URL(`messages/${locale}/${area}.json`, root), 'utf8'),
  );
  return codes.filter((code) => {
    const [group = '', what = ''] = code.split('/');
    const text = messages[group]?.[what];
    return typeof text !== 'string' || text === '';
  });
}

describe.each(LOCALES)('in %s', (locale) => {
  it('every problem has a text', () => {
    expect(PROBLEMS.length).toBeGreaterThan(50);
    expect(silent(PROBLEMS, locale, 'problems')).toEqual([]);
  });

  it('every incident has a text', () => {
    expect(INCIDENTS).toContain('gateway/no-flow');
    expect(silent(INCIDENTS, locale, 'incidents')).toEqual([]);
  });

  it('every rejection of the engine has a text', () => {
    expect(REJECTIONS).toContain('task/not-open');
    expect(silent(REJECTIONS, locale, 'errors')).toEqual([]);
  });

  it('every element kind has a name and a sentence', () => {
    for (const kind of ELEMENT_KINDS) {
      expect(ELEMENT_TEXTS[kind].name[locale]).not.toBe('');
      expect(ELEMENT_TEXTS[kind].help[locale]).not.toBe('');
    }
  });
});
