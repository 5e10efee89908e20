import type { Problem } from '@/model/problem';

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

/** How many problems there are, in all and by the element or flow they stand at. */
export interface ProblemCounts extends Counts {
  readonly elements: ReadonlyMap<string, Counts>;
  readonly flows: ReadonlyMap<string, Counts>;
}

export function countProblems(problems: readonly Problem[]): ProblemCounts {
  const elements = new Map<string, Counts>();
  const flows = new Map<string, Counts>();
  for (const { at, severity } of problems) {
    if (at.element !== undefined) elements.set(at.element, more(elements.get(at.element), severity));
    if (at.flow !== undefined) flows.set(at.flow, more(flows.get(at.flow), severity));
  }
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return { errors, warnings: problems.length - errors, elements, flows };
}

function more(counts: Counts = { errors: 0, warnings: 0 }, severity: Problem['severity']): Counts {
  return severity === 'error' ? { ...counts, errors: counts.errors + 1 } : { ...counts, warnings: counts.warnings + 1 };
}
