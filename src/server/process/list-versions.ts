import { aKey, inWorkspaceInput } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';
import type { VersionSummary } from '../views';

export const listVersions = procedure('process.view')
  .input(inWorkspaceInput({ process: aKey }))
  .query((): Promise<readonly VersionSummary[]> => pending());
