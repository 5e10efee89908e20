import { z } from 'zod';
import { type LocalizedText, localizedText } from './text';

/** Types a variable may have. Money is a decimal string ("1280.50"), a date an ISO 8601 string, a file a list of attachment references. */
export const VARIABLE_TYPES = ['text', 'number', 'money', 'date', 'boolean', 'list', 'file', 'object'] as const;
export type VariableType = (typeof VARIABLE_TYPES)[number];

/** A variable declared by hand. Form fields declare theirs by themselves (see definition/variables). */
export interface Variable {
  readonly key: string;
  readonly type: VariableType;
  readonly label: LocalizedText;
}

export const variableKey = z
  .string()
  .regex(/^(?!(?:constructor|prototype)$)[A-Za-z][A-Za-z0-9_]{0,63}$/, 'variable/invalid-key');
export const variable = z.strictObject({ key: variableKey, type: z.enum(VARIABLE_TYPES), label: localizedText });
