import { z } from 'zod';
import { assignmentSchema, dueSchema } from '@/model/assignment-schema';
import { choosingMembers, formReference, kindOf } from '../base-schema';

/** BPMN 2.0, 10.3.3 (user task): a person does it, with or without a form. */
export const userTask = z.strictObject({
  kind: kindOf('user-task'),
  ...choosingMembers,
  form: formReference,
  assignment: assignmentSchema,
  due: dueSchema.optional(),
  priority: z.enum(['normal', 'high']).optional(),
});
export type UserTask = z.infer<typeof userTask>;
