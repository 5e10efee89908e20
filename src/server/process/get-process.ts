import { aKey, inWorkspaceInput } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';
import type { ProcessView } from '../views';

export const getProcess = procedure('process.view')
  .input(inWorkspaceInput({ process: aKey }))
  .query((): Promise<ProcessView> => pending());
