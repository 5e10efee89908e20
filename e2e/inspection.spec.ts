import type { Locator, Page } from '@playwright/test';
import { createProcess } from './support/arrange';
import { expect, expectNoRawKeys, test } from './support/test';

const element = (page: Page, name: RegExp) => page.getByRole('group', { name });
const properties = (page: Page) => page.getByRole('region', { name: '属性' });

/** On a busy machine a key may come before what was focused is also selected; people press it again. */
async function pressUntil(page: Page, key: string, seen: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(seen).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
}

/** Appends a kind behind the selected element from the keyboard, and names it. */
async function append(page: Page, kind: string, words: string): Promise<void> {
  const nodes = page.locator('.react-flow__node');
  const before = await nodes.count();
  const item = page.getByRole('menuitem', { name: kind });
  await pressUntil(page, 'a', item);
  await item.press('Enter');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(nodes).toHaveCount(before + 1);
  await expect(nodes.last()).toBeFocused();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: '名称 中文' })).toBeFocused();
  await page.keyboard.type(words);
  await element(page, new RegExp(`^${kind}：${words}`)).focus();
}

/** Connects the selected element to another from the keyboard. */
async function connect(page: Page, from: RegExp, to: RegExp): Promise<void> {
  await element(page, from).focus();
  const item = page.getByRole('menuitem', { name: to });
  await pressUntil(page, 'c', item);
  await item.press('Enter');
}

async function assign(page: Page, task: string, team: string): Promise<void> {
  await element(page, new RegExp(`^人工任务：${task}`)).click();
  await page.getByRole('button', { name: '添加办理人' }).click();
  await page.getByRole('menuitem', { name: team, exact: true }).click();
}

interface NewField {
  readonly kind: string;
  readonly label: string;
  readonly options?: readonly (readonly [label: string, value: string])[];
}

/** Makes the form of an element with the mouse. */
async function makeForm(page: Page, of: RegExp, fields: readonly NewField[]): Promise<void> {
  await element(page, of).click();
  await properties(page).getByRole('button', { name: '新建表单' }).click();
  for (const { kind, label, options = [] } of fields) {
    await page.getByRole('button', { name: kind, exact: true }).click();
    await page.getByRole('textbox', { name: '名称 · 中文', exact: true }).fill(label);
    for (const [index, [words, value]] of options.entries()) {
      await page.getByRole('textbox', { name: `选项 ${index + 1} · 中文` }).fill(words);
      await page.getByRole('textbox', { name: `选项 ${index + 1} · 取值` }).fill(value);
    }
    await expect(page.getByRole('region', { name: '预览' }).getByText(label).first()).toBeVisible();
  }
  await page.getByRole('button', { name: '返回画布' }).click();
}

/** Gives the flow from a gateway to `target` the condition that a choice has this answer; the others are the default. */
async function chooseWhen(
  page: Page,
  gateway: string,
  target: string,
  question: string,
  answer: string,
  other: string,
) {
  await element(page, new RegExp(`^排他网关：${gateway}`)).click();
  const panel = properties(page);
  await panel.getByRole('combobox', { name: '默认连线' }).selectOption({ label: `→ ${other}` });
  await panel.getByRole('button', { name: new RegExp(`→ ${target}`) }).click();
  await panel.getByRole('button', { name: '添加条件', exact: true }).first().click();
  await panel.getByRole('combobox', { name: '变量' }).selectOption({ label: question });
  await panel.getByRole('combobox', { name: '值', exact: true }).selectOption({ label: answer });
  await expect(panel.getByText(new RegExp(`${question}.*${answer}`)).first()).toBeVisible();
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(提交|完成任务)$/ }).click();
  await expect(page.getByRole('heading', { name: '已提交' })).toBeVisible();
}

async function claim(page: Page, place: string): Promise<void> {
  await page.goto('/w/municipal?view=team');
  await page.getByRole('link', { name: place }).first().click();
  await page.getByRole('button', { name: '认领' }).click();
  await expect(page.getByRole('button', { name: '取消认领' })).toBeVisible();
}

test('(a) the inspection process is drawn on an empty canvas, published, and carried out to its end', async ({
  as,
  caller,
}) => {
  test.setTimeout(300_000);
  const { key } = await createProcess(await caller('liuyang'), 'inspection');
  const page = await as('liuyang', { viewport: { width: 1440, height: 900 } });
  await page.goto(`/w/municipal/processes/${key}`);
  await expect(element(page, /^开始：/)).toBeVisible({ timeout: 30_000 });

  // The shape, by keyboard and palette: report -> check -> urgent? -> repair at once / planned -> acceptance -> accepted? -> end.
  await page.keyboard.press('ArrowRight');
  await expect(element(page, /^开始：/)).toBeFocused();
  await append(page, '人工任务', '现场核查');
  await append(page, '排他网关', '是否紧急');
  await append(page, '人工任务', '立即抢修');
  await append(page, '人工任务', '验收');
  await append(page, '排他网关', '是否通过');
  await page.getByRole('toolbar', { name: '元素' }).getByRole('button', { name: '结束' }).click();
  await expect(page.locator('.react-flow__node')).toHaveCount(7);
  await properties(page).getByRole('textbox', { name: '名称 中文' }).fill('办结');
  await element(page, /^结束：办结/).focus();
  await element(page, /^排他网关：是否紧急/).click();
  await append(page, '人工任务', '计划维修');
  await connect(page, /^人工任务：计划维修/, /^验收/);
  await connect(page, /^排他网关：是否通过/, /^计划维修/);

  // People and forms, by mouse.
  await assign(page, '现场核查', '巡查一组');
  await assign(page, '立即抢修', '道路维修队');
  await assign(page, '计划维修', '道路维修队');
  await assign(page, '验收', '巡查一组');
  await makeForm(page, /^开始：/, [
    { kind: '单行文本', label: '地点' },
    {
      kind: '单选',
      label: '严重程度',
      options: [
        ['一般', 'normal'],
        ['严重', 'high'],
      ],
    },
  ]);
  await makeForm(page, /^人工任务：现场核查/, [{ kind: '多行文本', label: '核查情况' }]);
  await makeForm(page, /^人工任务：验收/, [
    {
      kind: '单选',
      label: '验收结论',
      options: [
        ['通过', 'pass'],
        ['不通过', 'fail'],
      ],
    },
  ]);
  await chooseWhen(page, '是否紧急', '立即抢修', '严重程度', '严重', '计划维修');
  await chooseWhen(page, '是否通过', '计划维修', '验收结论', '不通过', '办结');

  await expect(page.getByRole('button', { name: '0 个错误' })).toBeVisible();
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  await expectNoRawKeys(page);
  await page.getByRole('button', { name: /^发布/ }).click();
  await page.getByLabel(/^发布说明/).fill('第一版');
  await page.getByRole('dialog').getByRole('button', { name: '发布 v1' }).click();
  await expect(page.getByText('v1 已发布', { exact: true })).toBeVisible();

  // Staff: an urgent one, not accepted the first time.
  const place = `旅程街${Date.now() % 100_000}号`;
  const inspector = await as('lilei');
  await inspector.goto(`/w/municipal/start/${key}`);
  await inspector.getByLabel('地点').fill(place);
  await inspector.getByRole('radio', { name: '严重' }).check();
  await inspector.getByRole('button', { name: '发起', exact: true }).click();
  await expect(inspector.getByRole('heading', { name: '已发起' })).toBeVisible();
  const instance = await inspector.getByRole('link', { name: '查看办件' }).first().getAttribute('href');
  await claim(inspector, key);
  await inspector.getByLabel('核查情况').fill('属实');
  await submit(inspector);
  const repairer = await as('wugang');
  await claim(repairer, key);
  await expect(repairer.getByRole('heading', { name: '立即抢修' })).toBeVisible();
  await submit(repairer);
  await claim(inspector, key);
  await inspector.getByRole('radio', { name: '不通过' }).check();
  await submit(inspector);
  await claim(repairer, key);
  await expect(repairer.getByRole('heading', { name: '计划维修' })).toBeVisible();
  await submit(repairer);
  await claim(inspector, key);
  await inspector.getByRole('radio', { name: '通过', exact: true }).check();
  await submit(inspector);

  await inspector.goto(instance ?? '');
  await expect(inspector.getByText('已办结').first()).toBeVisible();
  await expectNoRawKeys(inspector);
  // The way it went is told step by step: both repairs and both acceptances.
  const steps = inspector.getByRole('list', { name: '步骤，按执行顺序' });
  for (const name of ['现场核查', '立即抢修', '计划维修', '验收', '办结']) await expect(steps).toContainText(name);
});
