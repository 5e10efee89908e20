import { describe, expect, it } from 'vitest';
import { localeOfHeader, timeZoneOf } from './preferences';

describe('the language of a first visit', () => {
  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB,en;q=0.9', 'en'],
    ['de-DE,de;q=0.9,en;q=0.5', 'en'],
    ['en;q=0.4,zh-Hans;q=0.7', 'zh'],
    ['en;q=0', 'zh'],
    ['fr', 'zh'],
    ['', 'zh'],
    [null, 'zh'],
  ])('%s is read as %s', (header, locale) => {
    expect(localeOfHeader(header)).toBe(locale);
  });
});

describe('the time zone cookie', () => {
  it('is used when the zone exists', () => {
    expect(timeZoneOf('Asia/Shanghai')).toBe('Asia/Shanghai');
  });
  it('is ignored when it does not', () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(timeZoneOf('Mars/Olympus')).toBe(own);
    expect(timeZoneOf(undefined)).toBe(own);
  });
});
