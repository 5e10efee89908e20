import { z } from 'zod';
import { aLocale } from '../input';
import { pending } from '../pending';
import { accountProcedure } from '../trpc/procedure';
import { THEMES } from '../views';

export const setPreferences = accountProcedure
  .input(z.strictObject({ locale: aLocale.optional(), theme: z.enum(THEMES).optional() }))
  .mutation((): Promise<{ readonly ok: true }> => pending());
