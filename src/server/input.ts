import { z } from 'zod';
import { FORBIDDEN_KEYS } from '@/model/ids';
import { findUnstorable, type Json, type Values } from '@/model/json';
import type { Problem } from '@/model/problem';
import { LOCALES } from '@/model/text';

/**
 * Pieces that the inputs of procedures are made of. Every input is a strict object: a member that is not named is
 * refused, so that nobody writes a column by guessing its name.
 */

/** An id nothing has. What is no UUID becomes this one, and so takes the same path to the same "not found". */
export const NO_SUCH_ID = '00000000-0000-0000-0000-000000000000';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const anId = z.string().transform((value) => (UUID.test(value) ? value.toLowerCase() : NO_SUCH_ID));

/** A key of the kind used in addresses; others name nothing and are simply not found. */
export const aKey = z.string().transform((value) => (value.length <= 64 && !FORBIDDEN_KEYS.has(value) ? value : ''));

/** Documents with a parser of their own, which says in which field the fault is. */
const OWN_PARSER: ReadonlySet<string> = new Set(['values', 'definition']);

/** The members of a procedure's raw input that hold text nobody can keep (NUL, half a character), as problems. */
export function unstorableMembers(input: unknown): readonly Problem[] {
  if (!isPlainObject(input)) return [];
  return Object.keys(input)
    .filter((member) => !OWN_PARSER.has(member) && findUnstorable(input[member]) !== null)
    .map((member) => ({
      code: 'input/wrong-member',
      severity: 'error',
      at: { property: member },
      params: { member },
    }));
}

/** A command's idempotency key: the same key again gives the first answer again. */
export const commandKey = z.string().regex(/^[\x21-\x7e]{8,100}$/, 'command-key');

export const aLocale = z.enum(LOCALES);
export const cursor = z.string().max(200).optional();
/** tRPC's infinite queries name the direction they read in; there is one. */
export const direction = z.literal('forward').optional();
export const limit = z.int().min(1).max(100).default(30);

/** Values of a form as sent; what is right in them is the form's own business (checkSubmission). */
export const values = z.custom<Values>((value) => isPlainObject(value) && isJson(value, 16), 'values');

/** A procedure's input: `workspace` and these members, nothing else. */
export function inWorkspaceInput<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ workspace: z.string(), ...shape });
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isJson(value: unknown, depth: number): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((one) => isJson(one, depth - 1));
  if (!isPlainObject(value)) return false;
  return Object.keys(value).every((key) => !FORBIDDEN_KEYS.has(key) && isJson(value[key], depth - 1));
}
