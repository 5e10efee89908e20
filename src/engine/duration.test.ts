import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDuration, parseDuration } from './duration';

const HOUR = 3_600_000;

describe('an ISO 8601 duration', () => {
  it.each([
    ['P3D', { months: 0, ms: 72 * HOUR }],
    ['P2W', { months: 0, ms: 14 * 24 * HOUR }],
    ['PT4H30M', { months: 0, ms: 4.5 * HOUR }],
    ['P1DT12H', { months: 0, ms: 36 * HOUR }],
    ['PT90S', { months: 0, ms: 90_000 }],
    ['P1Y2M', { months: 14, ms: 0 }],
    ['P1M1DT1S', { months: 1, ms: 24 * HOUR + 1000 }],
  ])('%s is read', (text, duration) => {
    expect(parseDuration(text)).toEqual(duration);
  });

  it.each([
    '',
    'P',
    'PT',
    'P1',
    '3D',
    'P-1D',
    'P1.5D',
    'P1DT',
    'PT1D',
    'P1H',
    'p1d',
    ' P1D',
    'P1D\n',
    'P0D',
    'PT0S',
    'P1D1W',
  ])('%j is none', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  it('adds months by the calendar, to the last day of a shorter month', () => {
    const later = (from: string, text: string) =>
      new Date(addDuration(Date.parse(from), parseDuration(text) ?? { months: 0, ms: 0 })).toISOString();
    expect(later('2026-01-31T10:15:00.000Z', 'P1M')).toBe('2026-02-28T10:15:00.000Z');
    expect(later('2028-01-31T10:15:00.000Z', 'P1M')).toBe('2028-02-29T10:15:00.000Z');
    expect(later('2028-02-29T00:00:00.000Z', 'P1Y')).toBe('2029-02-28T00:00:00.000Z');
    expect(later('2026-11-30T23:59:59.999Z', 'P3M1D')).toBe('2027-03-01T23:59:59.999Z');
    expect(later('2026-12-01T00:00:00.000Z', 'P2W')).toBe('2026-12-15T00:00:00.000Z');
  });

  it('leads forward, and by no more than its months have days', () => {
    const from = fc.date({ min: new Date(0), max: new Date(Date.UTC(2200, 0, 1)), noInvalidDate: true });
    fc.assert(
      fc.property(from, fc.integer({ min: 1, max: 1200 }), (date, months) => {
        const days = (addDuration(date.getTime(), { months, ms: 0 }) - date.getTime()) / (24 * HOUR);
        expect(Number.isInteger(days)).toBe(true);
        expect(days).toBeGreaterThanOrEqual(months * 28);
        expect(days).toBeLessThanOrEqual(months * 31);
      }),
    );
  });
});
