import { describe, expect, it } from 'vitest';
import { formatDay, formatInstant } from './instant';

describe('instants', () => {
  it('are shown in the reader’s zone', () => {
    expect(formatInstant('2026-11-21T06:30:00Z', 'Asia/Shanghai')).toBe('2026-11-21 14:30');
    expect(formatInstant('2026-11-21T06:30:00Z', 'UTC')).toBe('2026-11-21 06:30');
  });
  it('write midnight as 00:00 of the new day', () => {
    expect(formatInstant('2026-11-20T16:00:00Z', 'Asia/Shanghai')).toBe('2026-11-21 00:00');
  });
  it('can be days', () => {
    expect(formatDay('2026-11-20T23:59:00Z', 'Asia/Shanghai')).toBe('2026-11-21');
  });
});
