import { at } from './support/api';
import { openTaskOf, startInspection } from './support/arrange';
import { expect, test } from './support/test';

test('(d) a member of one department does not find the instance of another', async ({ as, caller }) => {
  const { instance } = await startInspection(await caller('lilei'));
  const task = await openTaskOf(await caller('wugang'), instance);
  const page = await as('xutao');
  for (const address of [
    `/w/municipal/instances/${instance}`,
    `/w/street-lamps/instances/${instance}`,
    `/w/municipal/tasks/${task}`,
    `/w/street-lamps/tasks/${task}`,
    '/w/municipal',
    '/w/municipal/processes/facility-inspection',
    '/w/no-such-department',
  ]) {
    await page.goto(address);
    await expect(page.getByText('测试路1号')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: /没有找到|找不到|不存在/ }).first()).toBeVisible();
  }
  const stranger = await caller('xutao');
  const seen = await stranger.query('instance.get', { workspace: 'municipal', instance });
  expect([seen.status, seen.code]).toEqual([404, 'access/not-found']);
});

test('somebody who has not signed in gets to no page and no procedure', async ({ serverUrl, caller }) => {
  const { instance } = await startInspection(await caller('lilei'));
  const tricks: Record<string, string>[] = [
    {},
    { 'x-middleware-subrequest': 'src/proxy:src/proxy:src/proxy:src/proxy:src/proxy' },
    { 'x-middleware-subrequest': 'proxy' },
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1' },
    { 'next-action': '40aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' },
  ];
  for (const headers of tricks) {
    for (const path of [`/w/municipal/instances/${instance}`, '/w/municipal', '//w/municipal', '/w/municipal?_rsc=1']) {
      const response = await fetch(serverUrl + path, { headers, redirect: 'manual' });
      const body = await response.text();
      expect(body).not.toContain('测试路1号');
      expect(body).not.toContain('李雷');
    }
    const input = encodeURIComponent(JSON.stringify({ workspace: 'municipal', instance }));
    const response = await fetch(`${serverUrl}/api/trpc/instance.get?input=${input}`, { headers });
    expect(response.status).toBe(401);
    expect(at(await response.json(), 'error', 'data', 'rejection', 'code')).toBe('access/signed-out');
  }
});

test('no Server Action, no image optimiser, no cross-site command', async ({ serverUrl, caller }) => {
  const action = await fetch(`${serverUrl}/sign-in`, {
    method: 'POST',
    headers: {
      'next-action': '40aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      'content-type': 'text/plain;charset=UTF-8',
    },
    body: '[]',
  });
  expect(action.status).toBeGreaterThanOrEqual(400);
  expect(action.status).toBeLessThan(500);
  const image = await fetch(`${serverUrl}/_next/image?url=%2Ficon.svg&w=64&q=75`);
  expect(image.status).toBe(404);
  const member = await caller('lilei');
  for (const headers of [
    { origin: 'https://evil.example', 'content-type': 'application/json' },
    { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json', origin: 'null' },
  ]) {
    const response = await member.fetch('/api/trpc/account.signOutEverywhere', { method: 'POST', headers, body: '{}' });
    expect(response.status).toBe(403);
  }
  const plain = await member.fetch('/api/trpc/account.signOutEverywhere', {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: '{}',
  });
  expect([403, 415]).toContain(plain.status);
  expect((await member.query('account.me', {})).status).toBe(200);
});
