import type { Page } from '@playwright/test';
import { at } from './support/api';
import { openTaskOf, REPORT, startInspection } from './support/arrange';
import { expect, expectNoRawKeys, test } from './support/test';

const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Fills in the report and sends it; gives the instance's id. */
async function report(page: Page, location: string, severity: '轻微' | '一般' | '严重'): Promise<string> {
  await page.goto('/w/municipal/start');
  await page
    .getByRole('main')
    .getByRole('link', { name: /市政设施巡查/ })
    .first()
    .click();
  await page.getByLabel('设施类型').selectOption({ label: '道路' });
  await page.getByLabel('位置').fill(location);
  await page.getByLabel('问题描述').fill('路面坑槽，约半平方米');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: PHOTO });
  await expect(page.getByText('现场.png').first()).toBeVisible();
  await page.getByRole('radio', { name: severity }).check();
  await page.getByRole('button', { name: '发起', exact: true }).click();
  await expect(page.getByRole('heading', { name: '已发起' })).toBeVisible();
  const link = await page.getByRole('link', { name: '查看办件' }).first().getAttribute('href');
  return link?.split('/').at(-1) ?? '';
}

/** Finds the task in the team's list, claims it, fills it in and sends it. */
async function doTask(page: Page, location: string, fill: (page: Page) => Promise<void>): Promise<void> {
  await page.goto('/w/municipal?view=team');
  await page
    .getByRole('link', { name: new RegExp(location) })
    .first()
    .click();
  await page.getByRole('button', { name: '认领' }).click();
  await expect(page.getByRole('button', { name: '取消认领' })).toBeVisible();
  await fill(page);
  expect(await tooWide(page)).toEqual([]);
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await expect(page.getByRole('heading', { name: '已提交' })).toBeVisible();
  await expectNoRawKeys(page);
  expect(await tooWide(page)).toEqual([]);
}

/** What makes the page scroll sideways: elements that reach beyond the window and are not in a strip that may scroll. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    const scrollers = [document.documentElement, ...(main?.querySelectorAll('article') ?? [])];
    return scrollers
      .filter((element) => element.scrollWidth > element.clientWidth)
      .flatMap((element) =>
        [...element.querySelectorAll('*')]
          .filter((inner) => inner.getBoundingClientRect().right > window.innerWidth + 1)
          .slice(0, 5)
          .map((inner) => `${inner.tagName} ${inner.className} ${Math.round(inner.getBoundingClientRect().right)}`),
      );
  });
}

const check = (severity: string) => async (page: Page) => {
  await page.getByRole('radio', { name: severity }).check();
  await page.getByLabel('核查情况').fill('属实，已设围挡');
};
const repair = async (page: Page) => {
  await page.getByLabel('维修内容').fill('填补压实');
  await page.getByLabel('出动人数').fill('3');
};
const accept = (verdict: RegExp) => async (page: Page) => {
  await page.getByRole('radio', { name: verdict }).check();
};

for (const phone of [false, true]) {
  test(`${phone ? '(g) on a phone: ' : '(a) '}staff report, claim, complete every task and see it ended`, async ({
    as,
  }) => {
    test.setTimeout(180_000);
    const location = `旅程路${phone ? '手机' : ''}${Date.now() % 100_000}号`;
    const reporter = await as('hanmei', { phone });
    const instance = await report(reporter, location, '一般');
    const repairer = await as('zhengwei', { phone });
    await doTask(repairer, location, check('一般'));
    const dispatcher = await as('chenjing', { phone });
    await doTask(dispatcher, location, async (page) => {
      await page.getByLabel('计划日期').fill('2030-01-15');
    });
    await doTask(repairer, location, repair);
    await doTask(reporter, location, accept(/不通过/));
    await doTask(dispatcher, location, async (page) => {
      await page.getByLabel('计划日期').fill('2030-01-16');
    });
    await doTask(repairer, location, repair);
    await doTask(reporter, location, accept(/^通过/));
    await reporter.goto(`/w/municipal/instances/${instance}`);
    await expect(reporter.getByText('已办结').first()).toBeVisible();
    await expectNoRawKeys(reporter);
    await expect(reporter.getByText(/办件办结/).first()).toBeVisible();
    const over = await reporter.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
}

test('(b) severity "high" takes the urgent branch, and the timeline says why', async ({ as, caller }) => {
  const { instance } = await startInspection(await caller('lilei'), { ...REPORT, severity: 'high' });
  const worker = await caller('wugang');
  const task = await openTaskOf(worker, instance);
  const page = await as('wugang');
  await page.goto(`/w/municipal/tasks/${task}`);
  await page.getByRole('button', { name: '认领' }).click();
  await page.getByLabel('核查情况').fill('坑深，危险');
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await expect(page.getByRole('heading', { name: '已提交' })).toBeVisible();
  // The same team repairs, so that the next step is their own.
  await expect(page.getByText('下一步仍由您办理。')).toBeVisible();
  const seen = (await worker.query('instance.get', { workspace: 'municipal', instance })).data;
  expect(at(seen, 'active', 0, 'element')).toBe('urgent-repair');
  expect(at(seen, 'taken')).toContain('to-urgent');
  await page.goto(`/w/municipal/instances/${instance}`);
  const timeline = page.getByRole('list', { name: /办理经过/ });
  const chosen = timeline.getByRole('listitem').filter({ hasText: '是否紧急' }).first();
  await expect(chosen).toContainText('紧急');
  await expect(chosen).toContainText(/严重程度/);
  await expect(chosen).toContainText(/严重/);
});

test('(c) two browsers complete one task: one wins, the other is told who and keeps what was typed', async ({
  as,
  caller,
}) => {
  const { instance } = await startInspection(await caller('lilei'));
  const task = await openTaskOf(await caller('wugang'), instance);
  const [one, other] = [await as('wugang'), await as('zhengwei')];
  for (const page of [one, other]) {
    await page.goto(`/w/municipal/tasks/${task}`);
    await page.getByRole('radio', { name: '轻微' }).check();
  }
  await one.getByLabel('核查情况').fill('第一个人写的');
  await other.getByLabel('核查情况').fill('第二个人写的很长的一段话');
  const submit = (page: Page) => page.getByRole('button', { name: '提交', exact: true });
  await submit(one).click();
  await expect(one.getByRole('heading', { name: '已提交' })).toBeVisible();
  // The second may have been told live before they could click; either way they are told who.
  await submit(other)
    .click({ timeout: 3_000 })
    .catch(() => undefined);
  await expect(other.getByText(/吴刚已经提交了这项任务/)).toBeVisible();
  await expect(other.getByText('第二个人写的很长的一段话').first().or(other.getByLabel('核查情况'))).toBeVisible();
  expect(await textAnywhere(other)).toContain('第二个人写的很长的一段话');
  const kept = (await (await caller('wugang')).query('instance.get', { workspace: 'municipal', instance })).data;
  expect(JSON.stringify(at(kept, 'variables'))).toContain('第一个人写的');
});

/** Text on the page and in its inputs. */
function textAnywhere(page: Page): Promise<string> {
  return page.evaluate(() => {
    const inputs = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
    return `${document.body.innerText}\n${inputs.map((input) => input.value).join('\n')}`;
  });
}

test('inbox and instance in a second browser change without a reload', async ({ as, caller }) => {
  const reporter = await caller('lilei');
  const page = await as('wugang');
  const subscribed = () => page.waitForResponse((response) => response.url().includes('workspace.live'));
  let live = subscribed();
  await page.goto('/w/municipal?view=team');
  await expect(page.getByRole('link', { name: /人民路|机场路|文昌路|工业大道/ }).first()).toBeVisible();
  await live;
  const location = `即时路${Date.now() % 100_000}号`;
  const { instance } = await startInspection(reporter, { ...REPORT, location });
  await expect(page.getByText(location).first()).toBeVisible({ timeout: 5_000 });
  live = subscribed();
  await page.goto(`/w/municipal/instances/${instance}`);
  await expect(page.getByText('办理中').first()).toBeVisible();
  await live;
  const operator = await caller('chenjing');
  const cancel = { workspace: 'municipal', instance, key: crypto.randomUUID(), reason: '重复上报' };
  expect((await operator.mutate('instance.cancel', cancel)).status).toBe(200);
  await expect(page.getByText('已终止').first()).toBeVisible({ timeout: 5_000 });
});

test('over plain HTTP by address: signs in, copies and works', async ({ page, serverUrl }) => {
  const { lanAddress } = await import('./support/server');
  const address = lanAddress();
  test.skip(address === null, 'this machine has no address but loopback');
  const url = serverUrl.replace('localhost', address ?? '');
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('用户名').fill('sunqiang');
  await page.getByLabel('密码', { exact: true }).fill('docket-demo-2026');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/w\/municipal/);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await page.goto(`${url}/w/municipal/start/facility-inspection`);
  await page.getByLabel('位置').fill('用地址访问');
  await expect(page.getByLabel('位置')).toHaveValue('用地址访问');
});
