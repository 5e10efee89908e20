import { expect, test } from 'vitest';
import { isPermitted, isPublicAddress, NOTHING_ALLOWED, parseAllowList, urlProblem } from './address';
import { INWARD_HOSTS } from './inward-hosts.fixture';

test('refuses every literal form of an inward address', () => {
  expect(INWARD_HOSTS.length).toBeGreaterThan(120);
  const let_through = INWARD_HOSTS.flatMap((host) => ['http', 'https'].map((scheme) => `${scheme}://${host}/`)).filter(
    (url) => urlProblem(url) === null,
  );
  expect(let_through).toEqual([]);
});

test('lets public addresses and names through on the two public ports', () => {
  const urls = ['http://1.1.1.1/', 'https://8.8.8.8/x?y', 'https://[2606:4700:4700::1111]/', 'http://example.org:80/'];
  expect(urls.map((url) => urlProblem(url))).toEqual([null, null, null, null]);
});

test('says what is wrong with an address', () => {
  const wrong = {
    'ftp://example.org/': 'http/address-scheme',
    'file:///etc/passwd': 'http/address-scheme',
    'javascript:alert(1)': 'http/address-scheme',
    'gopher://127.0.0.1:6379/_x': 'http/address-scheme',
    'data:text/plain,x': 'http/address-scheme',
    '\u0001ftp://example.org/': 'http/address-scheme',
    'unix:/run/docker.sock': 'http/address-scheme',
    '//example.org/': 'http/address-invalid',
    '/path': 'http/address-invalid',
    '': 'http/address-invalid',
    'http://': 'http/address-invalid',
    'http://exa mple.org/': 'http/address-invalid',
    'http://[fe80::1%25lo]/': 'http/address-invalid',
    'http://1.2.3.4.5/': 'http/address-invalid',
    'http://256.1.1.1/': 'http/address-invalid',
    'http://user:secret@example.org/': 'http/address-credentials',
    'http://example.org@127.0.0.1/': 'http/address-credentials',
    'http://example.org:22/': 'http/address-refused',
    'http://example.org:6379/': 'http/address-refused',
    'http:\\\\127.0.0.1\\': 'http/address-refused',
    'http:127.0.0.1': 'http/address-refused',
    'http:///127.0.0.1/': 'http/address-refused',
    ' http://127.0.0.1/': 'http/address-refused',
    'ht\ntp://127.0.0.1/': 'http/address-refused',
  };
  expect(Object.fromEntries(Object.keys(wrong).map((url) => [url, urlProblem(url)]))).toEqual(wrong);
});

test('leaves a host that holds a variable to the connection, not the rest', () => {
  expect(urlProblem('https://{{host}}/orders')).toBeNull();
  expect(urlProblem('https://{{host}}:{{port}}/orders')).toBeNull();
  expect(urlProblem('https://example.org/orders/{{order}}?q={{q}}')).toBeNull();
  expect(urlProblem('http://127.0.0.1/orders/{{order}}')).toBe('http/address-refused');
  expect(urlProblem('ftp://{{host}}/orders')).toBe('http/address-scheme');
});

test('permits what the operator names, and no neighbour of it', () => {
  const { allow, wrong } = parseAllowList('gis.city.example:8443, 10.1.0.0/16 ,[fd00::5]:8080, 192.168.7.9,:8088');
  expect(wrong).toEqual([]);
  expect(urlProblem('https://gis.city.example:8443/', allow)).toBeNull();
  expect(urlProblem('https://GIS.city.example.:8443/', allow)).toBeNull();
  expect(urlProblem('http://10.1.2.3:5000/', allow)).toBeNull();
  expect(urlProblem('http://[fd00:0::5]:8080/', allow)).toBeNull();
  expect(urlProblem('http://192.168.7.9:1234/', allow)).toBeNull();
  expect(urlProblem('http://example.org:8088/', allow)).toBeNull();
  for (const url of ['http://10.2.0.1/', 'http://[fd00::5]:8081/', 'http://192.168.7.10/', 'http://127.0.0.1:8088/']) {
    expect([url, urlProblem(url, allow)]).toEqual([url, 'http/address-refused']);
  }
  expect(isPermitted(allow, 'rebound.example', 80, '127.0.0.1')).toBe(false);
  expect(isPermitted(allow, 'inside.example', 9000, '10.1.9.9')).toBe(true);
  expect(isPermitted(allow, 'inside.example', 9000, '::ffff:10.1.9.9')).toBe(true);
  expect(isPermitted(allow, 'gis.city.example', 8443, '127.0.0.1')).toBe(true);
  expect(isPermitted(allow, 'gis.city.example', 22, '127.0.0.1')).toBe(false);
});

test('permits every name below one with a star, and neither itself nor a look-alike', () => {
  const { allow, wrong } = parseAllowList('*.city.example:8443');
  expect(wrong).toEqual([]);
  expect(isPermitted(allow, 'gis.city.example', 8443, '10.0.0.7')).toBe(true);
  expect(isPermitted(allow, 'A.B.city.example.', 8443, '10.0.0.7')).toBe(true);
  for (const host of ['city.example', '.city.example', 'evilcity.example', 'city.example.evil.example']) {
    expect([host, isPermitted(allow, host, 8443, '10.0.0.7')]).toEqual([host, false]);
  }
  expect(isPermitted(allow, 'gis.city.example', 8080, '10.0.0.7')).toBe(false);
});

test('names the entries of an allow list that are none', () => {
  const text = 'http://x/, host:0, host:99999, 10.0.0.0/40, a b, :0, a.*.example, *.0.0.1, ok.example';
  const wrong = ['http://x/', 'host:0', 'host:99999', '10.0.0.0/40', 'a b', ':0', 'a.*.example', '*.0.0.1'];
  expect(parseAllowList(text).wrong).toEqual(wrong);
});

test('what is not an address is not public', () => {
  for (const text of ['', 'x', '127.0.0.1 ', '1.1.1.1:80']) expect(isPublicAddress(text)).toBe(false);
  expect(isPublicAddress('1.1.1.1')).toBe(true);
  expect(isPermitted(NOTHING_ALLOWED, 'example.org', 443, '')).toBe(false);
});
