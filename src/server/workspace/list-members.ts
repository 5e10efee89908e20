import { inWorkspaceInput } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';
import type { MemberView } from '../views';

export const listMembers = procedure('workspace.view-members')
  .input(inWorkspaceInput({}))
  .query((): Promise<readonly MemberView[]> => pending());
