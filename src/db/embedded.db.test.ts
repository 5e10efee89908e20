import { expect, test } from 'vitest';
import { testDatabase } from './test-database';

test('smoke', async () => {
  const d = await testDatabase();
  expect(await d.db.sql`select 1 as a`).toEqual([{ a: 1 }]);
  await d.end();
});
