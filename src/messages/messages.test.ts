import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/model/text';
import { AREAS, type Area } from './areas';
import { keysIn } from './keys-in-code.fixture';
import { loadMessages, type Messages } from './load';

type Flat = ReadonlyMap<string, string>;

function flat(tree: Messages, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[at, value]] : flat(value, at);
  });
}

const LOADED = new Map(
  await Promise.all(LOCALES.map(async (locale) => [locale, new Map(flat(await loadMessages(locale, AREAS)))] as const)),
);
const messages = (locale: (typeof LOCALES)[number]): Flat => LOADED.get(locale) ?? new Map();
const of = (locale: (typeof LOCALES)[number], area: Area) =>
  [...messages(locale)].filter(([key]) => key.startsWith(`${area}.`));

/** Names of the gaps of an ICU message, in branches as well. */
function paramsOf(message: string, locale: string): readonly string[] {
  const names = new Set<string>();
  const walk = (nodes: readonly unknown[]): void => {
    for (const node of nodes) {
      if (typeof node !== 'object' || node === null) continue;
      // 0 is a literal, 7 the # of a plural, 8 a tag.
      if ('type' in node && 'value' in node && ![0, 7, 8].includes(Number(node.type))) names.add(String(node.value));
      if ('children' in node && Array.isArray(node.children)) walk(node.children);
      if ('options' in node && typeof node.options === 'object' && node.options !== null) {
        for (const option of Object.values(node.options)) if (Array.isArray(option.value)) walk(option.value);
      }
    }
  };
  walk(new IntlMessageFormat(message, locale).getAst());
  return [...names].sort();
}

describe.each(AREAS)('the messages of %s', (area) => {
  it('have the same keys in every language', () => {
    const [zh, en] = LOCALES.map((locale) =>
      of(locale, area)
        .map(([key]) => key)
        .sort(),
    );
    expect(zh).toEqual(en);
  });
  it('are ICU messages with the same gaps in every language, and none is empty', () => {
    for (const [key, zh] of of('zh', area)) {
      const en = messages('en').get(key) ?? '';
      expect([key, paramsOf(zh, 'zh')]).toEqual([key, paramsOf(en, 'en')]);
      expect(zh.trim() === '' || en.trim() === '' ? key : null).toBeNull();
    }
  });
  it('are Chinese in Chinese and not in English', () => {
    const han = /\p{Script=Han}/u;
    expect(of('en', area).filter(([, text]) => han.test(text.replace('中文', '')))).toEqual([]);
    // Punctuation of the other script next to Han characters.
    expect(of('zh', area).filter(([, text]) => /\p{Script=Han}[,;?!]|[,;?!]\p{Script=Han}/u.test(text))).toEqual([]);
  });
});

describe('every key in the code', () => {
  const files = ['src/app', 'src/ui', 'src/kit', 'src/elements', 'src/fields'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.(test|fixture)\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  const known = [...messages('zh').keys()];

  it.each(
    files.map((file) => [file, keysIn(readFileSync(file, 'utf8'))] as const).filter(([, keys]) => keys.length > 0),
  )('of %s has a text', (_, keys) => {
    for (const key of keys) {
      expect({
        key: String(key),
        found: known.some((one) => (typeof key === 'string' ? one === key : key.test(one))),
      }).toEqual({
        key: String(key),
        found: true,
      });
    }
  });

  it('is found by the search of this test', () => {
    expect(
      keysIn(
        "const t = useTranslations('work.task');\nt('claim'); t(open ? 'a' : 'b', { x: 'no' }); t(`views.${view}`)",
      ),
    ).toEqual(['work.task.claim', 'work.task.a', 'work.task.b', /^work\.task\.views\..+$/]);
    expect(keysIn("(await getTranslations('auth'))('title')")).toEqual(['auth.title']);
  });
});
