import { z } from 'zod';
import { anId } from '../input';
import { pending } from '../pending';
import { accountProcedure } from '../trpc/procedure';

export const revokeSession = accountProcedure
  .input(z.strictObject({ id: anId }))
  .mutation((): Promise<{ readonly ok: true }> => pending());
