import { anId, inWorkspaceInput } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';
import type { InstanceView } from '../views';

export const getInstance = procedure('workspace.view')
  .input(inWorkspaceInput({ instance: anId }))
  .query((): Promise<InstanceView> => pending());
