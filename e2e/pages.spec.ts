import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openTaskOf, startInspection } from './support/arrange';
import { expect, expectNoRawKeys, test } from './support/test';

/** Every page there is, as the owner sees it; `{instance}` and `{task}` are filled in. */
const PAGES = [
  '/w/municipal',
  '/w/municipal/tasks/{task}',
  '/w/municipal/start',
  '/w/municipal/start/facility-inspection',
  '/w/municipal/instances',
  '/w/municipal/instances/{instance}',
  '/w/municipal/processes',
  '/w/municipal/processes/facility-inspection',
  '/w/municipal/processes/facility-inspection/versions/1',
  '/w/municipal/members',
  '/w/municipal/audit',
  '/account',
  '/w/no-such-department',
];

for (const locale of ['zh', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`every page is accessible and speaks its language: ${locale}, ${theme}`, async ({ as, caller }) => {
      test.setTimeout(240_000);
      const { instance } = await startInspection(await caller('lilei'));
      const task = await openTaskOf(await caller('wugang'), instance);
      const page = await as('wangfang', { locale, theme });
      const found: string[] = [];
      for (const pattern of PAGES) {
        const address = pattern.replace('{instance}', instance).replace('{task}', task);
        await page.goto(address);
        await settled(page);
        await expectNoRawKeys(page);
        await expect(page.locator('html')).toHaveAttribute('lang', locale === 'zh' ? /^zh/ : 'en');
        found.push(...(await faultsOf(page)).map((fault) => `${pattern}: ${fault}`));
      }
      expect(found).toEqual([]);
    });
  }
}

test('the sign-in page is accessible in both languages', async ({ page, serverUrl }) => {
  for (const locale of ['zh', 'en']) {
    await page.context().addCookies([{ name: 'docket-locale', value: locale, url: serverUrl }]);
    await page.goto(`${serverUrl}/sign-in`);
    await settled(page);
    await expectNoRawKeys(page);
    expect(await faultsOf(page)).toEqual([]);
  }
});

test('no page is wider than a phone', async ({ as, caller }) => {
  test.setTimeout(120_000);
  const { instance } = await startInspection(await caller('lilei'));
  const task = await openTaskOf(await caller('wugang'), instance);
  const page = await as('wangfang', { phone: true });
  const wide: string[] = [];
  for (const pattern of PAGES) {
    await page.goto(pattern.replace('{instance}', instance).replace('{task}', task));
    await settled(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) wide.push(`${pattern}: ${over} px too wide`);
  }
  expect(wide).toEqual([]);
});

/** Everything that was asked for has come. Live updates keep a connection open, so that "network idle" never is. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await expect(page.locator('[aria-busy="true"], [data-loading="true"]')).toHaveCount(0);
  await expect(page.locator('main').first()).toBeVisible();
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary ?? ''}`);
}
