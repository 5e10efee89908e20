import { inWorkspaceInput } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';
import type { ProcessSummary } from '../views';

export const listProcesses = procedure('process.view')
  .input(inWorkspaceInput({}))
  .query((): Promise<readonly ProcessSummary[]> => pending());
