import { aKey, commandKey, inWorkspaceInput, values } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';
import type { Advanced } from '../views';

export const startInstance = procedure('work.do')
  .input(inWorkspaceInput({ process: aKey, key: commandKey, values }))
  .mutation((): Promise<Advanced> => pending());
