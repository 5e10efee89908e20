import { cursor, inWorkspaceInput, limit } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';
import type { AuditEntry, Page } from '../views';

export const readAudit = procedure('workspace.view-audit')
  .input(inWorkspaceInput({ cursor, limit }))
  .query((): Promise<Page<AuditEntry>> => pending());
