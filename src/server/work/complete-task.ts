import { anId, commandKey, inWorkspaceInput, values } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';
import type { Advanced } from '../views';

export const completeTask = procedure('work.do')
  .input(inWorkspaceInput({ task: anId, key: commandKey, values }))
  .mutation((): Promise<Advanced> => pending());
