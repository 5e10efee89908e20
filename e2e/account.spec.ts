import { DEMO_PASSWORD } from './support/api';
import { expect, expectNoRawKeys, test } from './support/test';

test('signs in and out with login and password', async ({ page, serverUrl }) => {
  await page.goto(`${serverUrl}/w/municipal`);
  await expect(page).toHaveURL(/\/sign-in/);
  await expectNoRawKeys(page);
  await page.getByLabel('用户名').fill('hanmei');
  await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/w\/municipal$/);
  await expectNoRawKeys(page);
});

test('answers alike for a wrong password and an unknown person', async ({ page, serverUrl }) => {
  const answers: (string | null)[] = [];
  for (const login of [`nobody-${Date.now()}`, 'zhoumin']) {
    await page.goto(`${serverUrl}/sign-in`);
    await page.getByLabel('用户名').fill(login);
    await page.getByLabel('密码', { exact: true }).fill('wrong-password-1');
    await page.keyboard.press('Enter');
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert).toBeVisible();
    answers.push(await alert.textContent());
  }
  expect(answers[0]).toBe(answers[1]);
});
