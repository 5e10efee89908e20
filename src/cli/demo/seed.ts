import { connect } from '@/db/connect';
import { DEPARTMENTS } from './departments';
import { settle } from './people';

const DAY_MS = 24 * 3_600_000;

/** Puts the demo departments into the database. Null = nothing was changed, because they (or any workspace) are there. */
export async function seedDemo(
  appUrl: string,
  { onlyWhenEmpty, now = Date.now() }: { readonly onlyWhenEmpty: boolean; readonly now?: number },
): Promise<{ readonly instances: number } | null> {
  const db = connect(appUrl, { max: 4, name: 'docket seed' });
  try {
    const slugs = DEPARTMENTS.map((department) => department.slug);
    const [row] = await db.sql<{ there: boolean }[]>`
      select exists (select from workspace where ${onlyWhenEmpty} or slug = any (${slugs})) as there`;
    if (row?.there) return null;
    for (const department of DEPARTMENTS) await settle(db, department, new Date(now - 60 * DAY_MS));
    return { instances: 0 };
  } finally {
    await db.end();
  }
}
