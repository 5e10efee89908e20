import { pending } from '../pending';
import { accountProcedure } from '../trpc/procedure';
import type { SessionView } from '../views';

export const listSessions = accountProcedure.query((): Promise<readonly SessionView[]> => pending());
