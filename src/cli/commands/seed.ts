import { DEMO_PASSWORD } from '../demo/departments';
import { seedDemo } from '../demo/seed';
import { say, Trouble } from '../say';
import { withDatabase } from '../with-database';

/** Puts the demo into the database of this installation. */
export async function seed(options: { readonly onlyWhenEmpty: boolean }): Promise<void> {
  await withDatabase(async ({ database }) => {
    const seeded = await seedDemo(database.appUrl, options);
    if (seeded !== null) say(`Done. Password of all demo accounts: ${DEMO_PASSWORD}`);
    else if (options.onlyWhenEmpty) say('There are workspaces already: nothing was changed.');
    else throw new Trouble('The demo departments are there already.');
  });
}
