import { z } from 'zod';
import { aLocale } from '../input';
import { accountProcedure } from '../trpc/procedure';
import { THEMES } from '../views';

/** Language and look, kept with the person so that they follow to the next device. */
export const setPreferences = accountProcedure
  .input(z.strictObject({ locale: aLocale.optional(), theme: z.enum(THEMES).optional() }))
  .mutation(async ({ ctx, input }): Promise<{ readonly ok: true }> => {
    const { sql } = ctx.container.db;
    await sql`
      update "user" set locale = coalesce(${input.locale ?? null}, locale), theme = coalesce(${input.theme ?? null}, theme),
        updated_at = now()
      where id = ${ctx.session.user.id}`;
    return { ok: true };
  });
