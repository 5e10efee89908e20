import { describe, expect, it } from 'vitest';
import { shortcutOf } from './shortcut';

const key = (name: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  shortcutOf({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('a shortcut', () => {
  it('is the same for Ctrl and Command', () => {
    expect(key('z', { ctrlKey: true })).toBe('Mod+Z');
    expect(key('z', { metaKey: true })).toBe('Mod+Z');
  });
  it('does not depend on caps lock', () => {
    expect(key('j')).toBe('J');
    expect(key('J')).toBe('J');
  });
  it('names Shift with letters and named keys, in a fixed order', () => {
    expect(key('Z', { shiftKey: true, ctrlKey: true })).toBe('Mod+Shift+Z');
    expect(key('ArrowUp', { altKey: true, shiftKey: true })).toBe('Alt+Shift+ArrowUp');
  });
  it('takes a sign as it is, wherever the keyboard has it', () => {
    expect(key('?', { shiftKey: true })).toBe('?');
    expect(key('/')).toBe('/');
  });
});
