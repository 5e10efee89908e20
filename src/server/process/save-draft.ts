import { z } from 'zod';
import { aKey, inWorkspaceInput } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';

export const saveDraft = procedure('process.design')
  .input(inWorkspaceInput({ process: aKey, base: z.int().min(0), definition: z.unknown() }))
  .mutation((): Promise<{ readonly revision: number; readonly updatedAt: string }> => pending());
