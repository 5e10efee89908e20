import { describe, expect, it } from 'vitest';
import { parseDefinition } from './parse';
import { sealDefinition } from './seal';
import { end, inARow, start, task } from './test-builder';

const sound = inARow(start(), task('check'), end());
const seal = (definition: typeof sound) => {
  const sealed = sealDefinition(definition, { teams: [], people: [] });
  if (!sealed.ok) throw new Error(sealed.error.map((problem) => problem.code).join(', '));
  return sealed.value;
};

describe('sealing a definition', () => {
  it('gives a text that reads back as the same definition', () => {
    const { canonical, definition } = seal(sound);
    expect(parseDefinition(JSON.parse(canonical))).toEqual({ ok: true, value: JSON.parse(JSON.stringify(definition)) });
    expect(seal(definition).hash).toBe(seal(sound).hash);
  });

  it('names the same definition alike whatever the order of its members', () => {
    const { key, name, ...rest } = sound;
    expect(seal({ ...rest, name: { en: name.en, zh: name.zh }, key }).hash).toBe(seal(sound).hash);
  });

  it('moving a box changes the hash of the whole and not of the logic', () => {
    const moved = seal({ ...sound, layout: { elements: { check: { x: 7, y: 7 } } } });
    expect(moved.hash).not.toBe(seal(sound).hash);
    expect(moved.logicHash).toBe(seal(sound).logicHash);
    expect(seal(inARow(start(), task('inspect'), end())).logicHash).not.toBe(moved.logicHash);
  });

  it('refuses a definition with errors, warnings told with them', () => {
    const sealed = sealDefinition(inARow(start(), { ...task('check'), name: { zh: '', en: '' } }), null);
    expect(!sealed.ok && sealed.error.map((problem) => problem.code)).toEqual(['process/no-end', 'element/no-name']);
  });

  it('lets warnings pass and hands them on', () => {
    const sealed = seal(inARow(start(), { ...task('check'), name: { zh: '', en: '' } }, end()));
    expect(sealed.warnings.map((problem) => problem.code)).toEqual(['element/no-name']);
  });
});
