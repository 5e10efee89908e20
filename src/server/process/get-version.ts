import { z } from 'zod';
import { aKey, inWorkspaceInput } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';
import type { VersionView } from '../views';

export const getVersion = procedure('process.view')
  .input(inWorkspaceInput({ process: aKey, number: z.int().min(1) }))
  .query((): Promise<VersionView> => pending());
