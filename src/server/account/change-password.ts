import { z } from 'zod';
import { pending } from '../pending';
import { accountProcedure } from '../trpc/procedure';

export const changePassword = accountProcedure
  .input(z.strictObject({ current: z.string().max(200), next: z.string().max(200) }))
  .mutation((): Promise<{ readonly ok: true }> => pending());
