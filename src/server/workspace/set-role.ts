import { z } from 'zod';
import { ROLES } from '@/model/role';
import { anId, inWorkspaceInput } from '../input';
import { pending } from '../pending';
import { procedure } from '../trpc/procedure';

export const setRole = procedure('workspace.manage-members')
  .input(inWorkspaceInput({ user: anId, role: z.enum(ROLES) }))
  .mutation((): Promise<{ readonly ok: true }> => pending());
