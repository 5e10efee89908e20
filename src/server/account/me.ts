import { pending } from '../pending';
import { accountProcedure } from '../trpc/procedure';
import type { Me } from '../views';

export const me = accountProcedure.query((): Promise<Me> => pending());
