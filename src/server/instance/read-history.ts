import { anId, cursor, inWorkspaceInput } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';
import type { HistoryItem, Page } from '../views';

export const readHistory = procedure('workspace.view')
  .input(inWorkspaceInput({ instance: anId, cursor }))
  .query((): Promise<Page<HistoryItem>> => pending());
