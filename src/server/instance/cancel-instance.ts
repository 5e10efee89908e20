import { z } from 'zod';
import { anId, commandKey, inWorkspaceInput } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';

export const cancelInstance = procedure('instance.operate')
  .input(inWorkspaceInput({ instance: anId, key: commandKey, reason: z.string().min(1).max(2000) }))
  .mutation((): Promise<{ readonly ok: true }> => pending());
