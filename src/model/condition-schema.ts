import { z } from 'zod';
import { CONDITION_LIMITS, type Condition, OPERATORS } from './condition';
import { FORBIDDEN_KEYS } from './ids';
import { variableKey } from './variable';

/** What may be said against a condition as data. The schema's issues carry the code as their message. */
export type ConditionFault =
  | 'condition/invalid'
  | 'condition/too-deep'
  | 'condition/too-many-tests'
  | 'condition/forbidden-key';

/** A segment is an own property or a list index; anything a path language could evaluate has no spelling here. */
const PATH = /^[\p{L}\p{N}_-]{1,64}(?:\.[\p{L}\p{N}_-]{1,64}){0,9}$/u;

/** Whether `path` is a dot path that reaches own properties only. */
export function isFactPath(path: string): boolean {
  return PATH.test(path) && !path.split('.').some((segment) => FORBIDDEN_KEYS.has(segment));
}

const factKey = variableKey.refine((key) => !FORBIDDEN_KEYS.has(key), 'condition/forbidden-key');
const factPath = z.string().refine(isFactPath, 'condition/invalid');
const scalar = z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()]);
const factReference = z.strictObject({ fact: factKey, path: factPath.exactOptional() });
const test = z.strictObject({
  fact: factKey,
  path: factPath.exactOptional(),
  operator: z.enum(OPERATORS),
  value: z.union([scalar, z.array(scalar).max(500), factReference]),
});

const GROUPS = ['all', 'any', 'not'] as const;

interface Pending {
  readonly node: unknown;
  readonly groups: number;
  readonly path: readonly PropertyKey[];
}
interface Found {
  readonly fault: ConditionFault;
  readonly path: readonly PropertyKey[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The first fault of `input` as a condition, or null. Walks with a list instead of calling itself: an input nested twenty
 * thousand times costs a few steps, not the stack.
 */
export function findConditionFault(input: unknown): Found | null {
  const pending: Pending[] = [{ node: input, groups: 0, path: [] }];
  let tests = 0;
  let groupsSeen = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, groups, path } = next;
    if (!isRecord(node)) return { fault: 'condition/invalid', path };
    const keys = Object.keys(node);
    const forbidden = keys.find((key) => FORBIDDEN_KEYS.has(key));
    if (forbidden !== undefined) return { fault: 'condition/forbidden-key', path: [...path, forbidden] };
    const group = GROUPS.find((name) => Object.hasOwn(node, name));
    if (group === undefined) {
      tests += 1;
      if (tests > CONDITION_LIMITS.tests) return { fault: 'condition/too-many-tests', path };
      const parsed = test.safeParse(node);
      if (!parsed.success) return faultOfTest(parsed.error, path);
      continue;
    }
    if (keys.length !== 1) return { fault: 'condition/invalid', path };
    groupsSeen += 1;
    if (groupsSeen > CONDITION_LIMITS.tests) return { fault: 'condition/too-many-tests', path };
    if (groups >= CONDITION_LIMITS.depth) return { fault: 'condition/too-deep', path };
    const members = node[group];
    if (group === 'not') {
      pending.push({ node: members, groups: groups + 1, path: [...path, group] });
      continue;
    }
    if (!Array.isArray(members)) return { fault: 'condition/invalid', path: [...path, group] };
    if (members.length > CONDITION_LIMITS.tests) return { fault: 'condition/too-many-tests', path };
    members.forEach((member, index) => {
      pending.push({ node: member, groups: groups + 1, path: [...path, group, index] });
    });
  }
  return null;
}

function faultOfTest(error: z.ZodError, path: readonly PropertyKey[]): Found {
  return {
    fault: error.issues.some(({ message }) => message === 'condition/forbidden-key')
      ? 'condition/forbidden-key'
      : 'condition/invalid',
    path: [...path, ...(error.issues[0]?.path ?? [])],
  };
}

const tree: z.ZodType<Condition, Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(tree) }),
    z.strictObject({ any: z.array(tree) }),
    z.strictObject({ not: tree }),
    test,
  ]),
);

/**
 * A condition from outside. Bounds are checked first, without recursion; only what is within them reaches the recursive
 * schema (which gives the type and the published JSON Schema).
 */
export const conditionSchema = z.preprocess((input, context) => {
  const found = findConditionFault(input);
  if (!found) return input;
  context.issues.push({ code: 'custom', message: found.fault, path: [...found.path], input });
  return z.NEVER;
}, tree);
