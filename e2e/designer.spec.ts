import type { Page } from '@playwright/test';
import { createProcess } from './support/arrange';
import { expect, expectNoRawKeys, test } from './support/test';

const DESK = { width: 1440, height: 900 };

const element = (page: Page, name: RegExp) => page.getByRole('group', { name });
const saved = (page: Page) => expect(page.getByText('已保存', { exact: true })).toBeVisible();

async function open(page: Page, key: string): Promise<void> {
  await page.goto(`/w/municipal/processes/${key}`);
  await expect(element(page, /^开始：/)).toBeVisible({ timeout: 30_000 });
}

/** Opens the menu beside the selected element and takes a kind from it. */
async function append(page: Page, kind: string): Promise<void> {
  await page.keyboard.press('a');
  await page.getByRole('menuitem', { name: kind }).press('Enter');
  await expect(page.getByRole('menu')).toHaveCount(0);
}

/** Names the selected element from the keyboard and goes back to it. */
async function name(page: Page, kind: string, words: string): Promise<void> {
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: '名称 中文' })).toBeFocused();
  await page.keyboard.type(words);
  await element(page, new RegExp(`^${kind}：${words}`)).focus();
}

test('what was drawn by keyboard is undone to the empty canvas and redone', async ({ as, caller }) => {
  const { key } = await createProcess(await caller('liuyang'), 'undo');
  const page = await as('liuyang', { viewport: DESK });
  await open(page, key);
  await page.keyboard.press('ArrowRight');
  for (const kind of ['人工任务', '服务任务', '并行网关', '人工任务', '结束']) await append(page, kind);
  const nodes = page.locator('.react-flow__node');
  await expect(nodes).toHaveCount(6);
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  await expect(nodes).toHaveCount(5);
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('Control+z');
  await expect(nodes).toHaveCount(1);
  await expect(page.getByRole('button', { name: '撤销', exact: true })).toBeDisabled();
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('Control+y');
  await expect(nodes).toHaveCount(5);
});

test('elements are copied from one process to another over plain HTTP', async ({ as, caller }) => {
  const designer = await caller('liuyang');
  const [from, to] = [await createProcess(designer, 'from'), await createProcess(designer, 'to')];
  const page = await as('liuyang', { viewport: DESK });
  await open(page, from.key);
  await page.keyboard.press('ArrowRight');
  await append(page, '人工任务');
  await name(page, '人工任务', '可复用的步骤');
  await page.keyboard.press('Control+c');
  await saved(page);
  await open(page, to.key);
  await page.locator('.react-flow__pane').click({ position: { x: 600, y: 600 } });
  await page.keyboard.press('Control+v');
  await expect(element(page, /^人工任务：可复用的步骤/)).toBeVisible();
});

test('a draft saved in two tabs: the stale one is told and can keep or give up its work', async ({ as, caller }) => {
  test.setTimeout(120_000);
  const { key } = await createProcess(await caller('liuyang'), 'tabs');
  const first = await as('liuyang', { viewport: DESK });
  const second = await as('zhaojun', { viewport: DESK });
  await open(first, key);
  await open(second, key);

  await first.getByRole('textbox', { name: '流程名称 中文' }).fill('甲的名称');
  await expect(first.getByText('正在保存…')).toBeVisible();
  await saved(first);

  await second.getByRole('textbox', { name: '流程名称 中文' }).fill('乙的名称');
  const dialog = second.getByRole('dialog', { name: '草稿已在别处被修改' });
  await expect(dialog).toContainText('刘洋');
  await dialog.getByRole('button', { name: '保留我的' }).click();
  await saved(second);

  await first.getByRole('textbox', { name: '流程名称 中文' }).fill('甲又改了');
  const again = first.getByRole('dialog', { name: '草稿已在别处被修改' });
  await again.getByRole('button', { name: '采用对方的' }).click();
  await expect(first.getByRole('textbox', { name: '流程名称 中文' })).toHaveValue('乙的名称');
  await first.getByRole('button', { name: '换回我的版本' }).click();
  await expect(first.getByRole('textbox', { name: '流程名称 中文' })).toHaveValue('甲又改了');
  await saved(first);
});

test('unsaved work comes back after the page was closed without a connection', async ({ as, caller }) => {
  const { key } = await createProcess(await caller('liuyang'), 'offline');
  const page = await as('liuyang', { viewport: DESK });
  await open(page, key);
  await page.context().setOffline(true);
  await page.getByRole('textbox', { name: '流程名称 中文' }).fill('离线改的');
  await expect(page.getByRole('status').filter({ hasText: /^离线/ })).toBeVisible();
  await page.context().setOffline(false);
  // Closed before the next try: what is left is in the browser's storage.
  await page.route('**/process.saveDraft*', (route) => route.abort());
  await page.reload();
  await page.unroute('**/process.saveDraft*');
  await expect(page.getByRole('textbox', { name: '流程名称 中文' })).toHaveValue('离线改的');
  await saved(page);
});

test('a phone shows the steps and their properties and says that drawing needs a larger screen', async ({ as }) => {
  const page = await as('liuyang', { phone: true });
  await page.goto('/w/municipal/processes/facility-inspection');
  await expect(page.getByText('画流程需要更大的屏幕')).toBeVisible();
  await page.getByRole('button', { name: /^2 现场核查/ }).click();
  await expect(page.getByRole('dialog', { name: '属性' }).getByRole('textbox', { name: '名称 中文' })).toHaveValue(
    '现场核查',
  );
  await expectNoRawKeys(page);
});
