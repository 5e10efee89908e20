import { pending } from '../pending';
import { accountProcedure } from '../trpc/procedure';

export const signOutEverywhere = accountProcedure.mutation((): Promise<{ readonly ok: true }> => pending());
