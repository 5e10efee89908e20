import { anId, commandKey, inWorkspaceInput, values } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';
import type { Advanced } from '../views';

export const retryIncident = procedure('instance.operate')
  .input(inWorkspaceInput({ incident: anId, key: commandKey, values }))
  .mutation((): Promise<Advanced> => pending());
