import { describe, expect, it } from 'vitest';
import { addressForCounting, clientAddress } from '../client-address';
import { publicOrigin } from './public-origin';

describe('publicOrigin', () => {
  it.each([
    ['docket.test:3000', 'http://docket.test:3000'],
    ['10.0.0.7:3000', 'http://10.0.0.7:3000'],
    ['[::1]:3000', 'http://[::1]:3000'],
    ['evil.example/path', 'http://localhost'],
    ['user@evil.example', 'http://localhost'],
    ['a\\b', 'http://localhost'],
    ['', 'http://localhost'],
  ])('reads the host %j as %s', (host, origin) => {
    expect(publicOrigin(new Headers(host ? { host } : {}), null)).toBe(origin);
  });

  it('is the configured one whatever the request says', () => {
    const headers = new Headers({
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      forwarded: 'host=evil.example',
    });
    expect(publicOrigin(headers, 'https://docket.example.org')).toBe('https://docket.example.org');
    expect(
      publicOrigin(
        new Headers({ host: 'docket.test', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil' }),
        null,
      ),
    ).toBe('http://docket.test');
  });
});

describe('clientAddress', () => {
  it('is what the last machine in front saw', () => {
    expect(clientAddress(new Headers({ 'x-forwarded-for': '1.2.3.4, 192.0.2.9' }))).toBe('192.0.2.9');
    expect(clientAddress(new Headers({ 'x-forwarded-for': '::ffff:192.0.2.9' }))).toBe('192.0.2.9');
    expect(clientAddress(new Headers({ 'x-forwarded-for': 'unknown' }))).toBeNull();
    expect(clientAddress(new Headers())).toBeNull();
  });

  it('is counted by network in IPv6', () => {
    expect(addressForCounting('2001:db8:1:2:3:4:5:6')).toBe(addressForCounting('2001:db8:1:2::1'));
    expect(addressForCounting('2001:db8:1:3::1')).not.toBe(addressForCounting('2001:db8:1:2::1'));
    expect(addressForCounting('192.0.2.9')).toBe('192.0.2.9');
    expect(addressForCounting(null)).toBe('unknown');
  });
});
