import { describe, expect, it } from 'vitest';
import { CHECKS } from './checks';
import { FIELD_KINDS, field } from './schemas';
import { TEXTS } from './texts';
import { VALUES } from './values';

describe('field kinds', () => {
  it('stand in every registry, each once', () => {
    const kinds = [...FIELD_KINDS].sort();
    expect(field.options.map((option) => option.shape.kind.value).sort()).toEqual(kinds);
    for (const registry of [VALUES, CHECKS, TEXTS]) expect(Object.keys(registry).sort()).toEqual(kinds);
  });

  it('are called something in both languages', () => {
    for (const { name, hint } of Object.values(TEXTS)) {
      expect(`${name.zh}${hint.zh}`).toMatch(/\p{Script=Han}/u);
      expect(`${name.en}${hint.en}`).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
