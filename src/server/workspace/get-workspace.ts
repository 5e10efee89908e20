import { inWorkspaceInput } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';
import type { WorkspaceView } from '../views';

export const getWorkspace = procedure('workspace.view')
  .input(inWorkspaceInput({}))
  .query((): Promise<WorkspaceView> => pending());
