/**
 * Something in a definition or a submission that is not right (STYLE: Problem, not Rejection, Incident or Defect).
 * `code` is stable (`area/what-is-wrong`); its texts are in the message files by that code.
 */
export interface Problem {
  readonly code: string;
  /** Errors block publishing or submitting; warnings do not. */
  readonly severity: 'error' | 'warning';
  /** What to jump to: an element, flow, form or field, and the property in it. */
  readonly at: ProblemPlace;
  /** Values for the message, already readable (names, not ids, where there are names). */
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface ProblemPlace {
  readonly element?: string;
  readonly flow?: string;
  readonly form?: string;
  readonly field?: string;
  readonly variable?: string;
  /** Dot path inside the thing named, e.g. `assignment.rules.0.when`. */
  readonly property?: string;
}

type Params = NonNullable<Problem['params']>;

const problem =
  (severity: Problem['severity']) =>
  (code: string, at: ProblemPlace, params?: Params): Problem => ({ code, severity, at, ...(params ? { params } : {}) });

export const errorAt = problem('error');
export const warningAt = problem('warning');
