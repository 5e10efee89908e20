import { inWorkspaceInput } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';
import type { TeamView } from '../views';

export const listTeams = procedure('workspace.view-members')
  .input(inWorkspaceInput({}))
  .query((): Promise<readonly TeamView[]> => pending());
