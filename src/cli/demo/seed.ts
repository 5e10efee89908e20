import { connect } from '@/db/connect';
import { MUNICIPAL, STREET_LAMPS } from './departments';
import { FACILITY_INSPECTION } from './facility-inspection';
import { LAMP_REPAIR } from './lamp-repair';
import { LAMP_STORIES } from './lamp-stories';
import { LIGHTING_REPORT, LIGHTING_STORIES } from './lighting-report';
import { MUNICIPAL_STORIES } from './municipal-stories';
import { settle } from './people';
import { publish } from './publish';
import { tell } from './tell';

const DAY_MS = 24 * 3_600_000;

const DEMO = [
  {
    department: MUNICIPAL,
    designer: 'liuyang',
    processes: [{ definition: FACILITY_INSPECTION, stories: MUNICIPAL_STORIES }],
  },
  {
    department: STREET_LAMPS,
    designer: 'linna',
    processes: [
      { definition: LAMP_REPAIR, stories: LAMP_STORIES },
      { definition: LIGHTING_REPORT, stories: LIGHTING_STORIES },
    ],
  },
] as const;

export interface SeedOptions {
  /** Do nothing when there is any workspace; else only when a demo department is there already. */
  readonly onlyWhenEmpty: boolean;
  /** The moment the stories are told at; for tests. */
  readonly now?: number;
}

/** Puts the demo departments into the database. Null = nothing was changed. */
export async function seedDemo(
  appUrl: string,
  { onlyWhenEmpty, now = Date.now() }: SeedOptions,
): Promise<{ readonly instances: number } | null> {
  const db = connect(appUrl, { max: 4, name: 'docket seed' });
  try {
    const slugs = DEMO.map(({ department }) => department.slug);
    const [row] = await db.sql<{ there: boolean }[]>`
      select exists (select from workspace where ${onlyWhenEmpty} or slug = any (${slugs})) as there`;
    if (row?.there) return null;
    let instances = 0;
    for (const { department, designer, processes } of DEMO) {
      const settled = await settle(db, department, new Date(now - 60 * DAY_MS));
      for (const { definition, stories } of processes) {
        await publish(db, settled, definition, designer, new Date(now - 30 * DAY_MS));
        instances += await tell(db, settled, definition.key, stories, now);
      }
    }
    return { instances };
  } finally {
    await db.end();
  }
}
