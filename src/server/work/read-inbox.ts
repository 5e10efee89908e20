import { z } from 'zod';
import { cursor, inWorkspaceInput, limit } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';
import type { Page, TaskCard } from '../views';

export const readInbox = procedure('work.do')
  .input(inWorkspaceInput({ view: z.enum(['mine', 'team', 'done']), cursor, limit }))
  .query((): Promise<Page<TaskCard>> => pending());
