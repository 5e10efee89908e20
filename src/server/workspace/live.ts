import { inWorkspaceInput } from '../input';
import { procedure } from '../trpc/procedure';
import type { LiveChange } from '../views';

export const live = procedure('workspace.view')
  .input(inWorkspaceInput({}))
  .subscription(async function* (): AsyncGenerator<LiveChange> {});
