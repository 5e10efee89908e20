import { z } from 'zod';
import { aKey, inWorkspaceInput } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';

export const publishVersion = procedure('process.publish')
  .input(inWorkspaceInput({ process: aKey, revision: z.int().min(0), note: z.string().max(2000) }))
  .mutation((): Promise<{ readonly number: number }> => pending());
