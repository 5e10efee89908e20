import { connect } from '@/db/connect';
import { checkPassword } from '@/server/auth/password';
import { DEMO_PASSWORD, MUNICIPAL } from './departments';

/** Whether the demo's accounts are in the database and still have the password that everybody knows. */
export async function demoIsThere(appUrl: string): Promise<boolean> {
  const db = connect(appUrl, { max: 1, name: 'docket start' });
  try {
    const [owner] = MUNICIPAL.people;
    const [row] = await db.sql<{ hash: string | null }[]>`
      select password_hash as hash from "user"
      where login = ${owner?.login ?? ''} and disabled_at is null
        and exists (select from workspace where slug = ${MUNICIPAL.slug})`;
    return row !== undefined && (await checkPassword(row.hash, DEMO_PASSWORD));
  } finally {
    await db.end();
  }
}
