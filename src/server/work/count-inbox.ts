import { inWorkspaceInput } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';

export const countInbox = procedure('work.do')
  .input(inWorkspaceInput({}))
  .query((): Promise<{ readonly mine: number; readonly team: number }> => pending());
