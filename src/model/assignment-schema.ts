import { z } from 'zod';
import type { Assignment, Candidates, Due } from './assignment';
import { conditionSchema } from './condition-schema';
import { designName } from './ids';
import { ROLES } from './role';
import { localizedText } from './text';
import { variableKey } from './variable';

/** More than these in one list is a mistake or an attack, not a department. */
const LISTED = 200;
const RULES = 50;

export const candidatesSchema: z.ZodType<Candidates> = z.strictObject({
  people: z.array(z.string().min(1).max(100)).max(LISTED).optional(),
  teams: z.array(designName).max(LISTED).optional(),
  roles: z.array(z.enum(ROLES)).max(ROLES.length).optional(),
  starter: z.boolean().optional(),
  starterTeams: z.boolean().optional(),
});

export const assignmentSchema: z.ZodType<Assignment> = z.strictObject({
  rules: z
    .array(z.strictObject({ id: designName, name: localizedText, when: conditionSchema, to: candidatesSchema }))
    .max(RULES),
  otherwise: candidatesSchema,
});

/** A draft may hold a half-typed duration; publishing refuses it. */
export const dueSchema: z.ZodType<Due> = z.union([
  z.strictObject({ after: z.string().max(64) }),
  z.strictObject({ variable: variableKey }),
]);
