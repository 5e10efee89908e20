import type { z } from 'zod';
import type { Problem, ProblemPlace } from '@/model/problem';

/** zod's issues as problems of the place they were found in. A schema's own message counts when it is a code. */
export function schemaProblems(error: z.ZodError, at: ProblemPlace): readonly Problem[] {
  return error.issues.flatMap((issue) => problemsOf(issue, at));
}

type Issue = z.ZodError['issues'][number];

function problemsOf(issue: Issue, at: ProblemPlace): readonly Problem[] {
  const property = issue.path.map(String).join('.');
  const place = property === '' ? at : { ...at, property };
  const problem = (code: string, params?: NonNullable<Problem['params']>): Problem => ({
    code,
    severity: 'error',
    at: place,
    ...(params ? { params } : {}),
  });
  if (isCode(issue.message)) return [problem(issue.message)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem('definition/unknown-member', { member: key.slice(0, 100) }));
    case 'invalid_type':
      return [
        issue.input === undefined
          ? problem('definition/member-missing', { member: property })
          : problem('definition/wrong-type', { member: property, expected: issue.expected }),
      ];
    case 'too_big':
      return [problem('definition/value-too-big', { member: property, limit: Number(issue.maximum) })];
    case 'too_small':
      return [problem('definition/value-too-small', { member: property, limit: Number(issue.minimum) })];
    default:
      return [problem('definition/invalid-value', { member: property })];
  }
}

const isCode = (message: string): boolean => /^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/.test(message);
