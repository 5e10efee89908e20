import { anId, inWorkspaceInput } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';

export const releaseTask = procedure('work.do')
  .input(inWorkspaceInput({ task: anId }))
  .mutation((): Promise<{ readonly ok: true }> => pending());
