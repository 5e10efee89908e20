import { z } from 'zod';
import { aKey, cursor, inWorkspaceInput, limit } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';
import type { InstanceSummary, Page } from '../views';

export const listInstances = procedure('workspace.view')
  .input(
    inWorkspaceInput({
      status: z.enum(['active', 'completed', 'cancelled', 'incident']).optional(),
      process: aKey.optional(),
      query: z.string().max(200).optional(),
      cursor,
      limit,
    }),
  )
  .query((): Promise<Page<InstanceSummary>> => pending());
