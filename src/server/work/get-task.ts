import { anId, inWorkspaceInput } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';
import type { TaskView } from '../views';

export const getTask = procedure('work.do')
  .input(inWorkspaceInput({ task: anId }))
  .query((): Promise<TaskView> => pending());
