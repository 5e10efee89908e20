import { z } from 'zod';
import { localizedText } from '@/model/text';
import { inWorkspaceInput } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';

export const createProcess = procedure('process.design')
  .input(inWorkspaceInput({ name: localizedText, key: z.string().max(64).optional() }))
  .mutation((): Promise<{ readonly key: string }> => pending());
