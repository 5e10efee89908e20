import { describe, expect, it } from 'vitest';
import { safeCallback } from './callback-url';

const HOSTILE = [
  '//evil.example',
  '///evil.example',
  '////evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  '/\\/evil.example',
  '/%5cevil.example',
  '/%5C%5Cevil.example',
  '/%2fevil.example',
  '/%2F%2Fevil.example',
  '/%252fevil.example',
  '/%255cevil.example',
  '/\tevil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r/evil.example',
  '/%09/evil.example',
  '/%0a/evil.example',
  '/%0d%0aLocation:%20https://evil.example',
  '/w/a%0d%0aSet-Cookie:%20x=1',
  '/w/a\r\nSet-Cookie: x=1',
  '/%00/evil.example',
  'https://evil.example',
  'http://evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  'HTTPS://evil.example',
  'hTtP:\\\\evil.example',
  'http:\\evil.example',
  'ftp://evil.example/x',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
  'evil.example',
  'evil.example/w/roads',
  '@evil.example',
  'user:pw@evil.example',
  'https://localhost@evil.example',
  'https://localhost:3000@evil.example/',
  'https://localhost%2eevil.example',
  ' //evil.example',
  '\u00a0//evil.example',
  '/\u2028/evil.example',
  '/\uff0fevil.example',
  '\uff0f\uff0fevil.example',
  '/\u3002evil.example',
  '//evil\u3002example',
  '//\u24d4vil.example',
  '/./\\evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/a/..//evil.example',
  '/w/../..//evil.example/',
  '/%2e%2e//evil.example',
  '//[::1]/',
  '//0x7f000001/',
  '?next=//evil.example',
  '#//evil.example',
  '',
  '.',
  './/evil.example',
  '/sign-in?callbackUrl=/sign-in',
  '/api/auth/signout',
  `/${'a'.repeat(3000)}`,
];

describe('safeCallback', () => {
  it.each(HOSTILE)('leads to the start page instead of %j', (value) => {
    expect(safeCallback(value)).toBe('/');
  });

  it.each([undefined, null, 1, {}, ['/w/roads'], true])('leads to the start page for %j, which is no text', (value) => {
    expect(safeCallback(value)).toBe('/');
  });

  it.each([
    '/',
    '/w/roads',
    '/w/roads/tasks/0193',
    '/w/roads/instances?status=active&query=%E6%A1%A5',
    '/w/roads/processes/inspection#flow_1',
    '/account',
    '/w/roads?next=//x',
  ])('keeps %j', (value) => {
    expect(safeCallback(value)).toBe(value);
  });
});
