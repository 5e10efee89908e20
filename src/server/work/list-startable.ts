import { inWorkspaceInput } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';
import type { Startable } from '../views';

export const listStartable = procedure('work.do')
  .input(inWorkspaceInput({}))
  .query((): Promise<readonly Startable[]> => pending());
