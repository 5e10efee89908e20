'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Field, type Form, forms } from '@/definition/forms';
import type { Json, Values } from '@/model/json';
import type { Problem } from '@/model/problem';

/** What is being filled in: values as typed, and what is wrong with them. */
export interface Answers {
  readonly values: Values;
  readonly problems: readonly Problem[];
  /** Rises when the summary of problems should take the focus. */
  readonly attempt: number;
  readonly changed: boolean;
  readonly change: (field: Field, value: Json) => void;
  readonly blur: (field: Field) => void;
  /** The clean values, or null after the problems were shown. */
  readonly check: () => Values | null;
}

function initial(form: Form, given: Values | undefined): Values {
  const entries = form.fields.filter(forms.holdsValue).map((field): [string, Json] => {
    const value = given && Object.hasOwn(given, field.key) ? given[field.key] : undefined;
    return [field.key, value ?? forms.emptyValue(field)];
  });
  return Object.fromEntries(entries);
}

const isAbout = (problem: Problem, field: Field) => problem.at.field === field.id;

/**
 * The state of a form being filled in. Nothing is said before the first attempt to send; from then on a field is checked
 * when it is left, and a mended field loses its error while typing. What the server finds is shown in the same way.
 * Values given later do not overwrite what was typed.
 */
export function useAnswers(form: Form, given: Values | undefined, found: readonly Problem[] | undefined): Answers {
  const [typed, setTyped] = useState<Values>({});
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const values = useMemo(() => ({ ...initial(form, given), ...typed }), [form, given, typed]);
  const latest = useRef(values);
  useEffect(() => {
    latest.current = values;
  }, [values]);

  // The same findings count again only after another attempt: a page may well make a new list on each render.
  const shown = useRef('');
  useEffect(() => {
    const said = JSON.stringify(found ?? []);
    if (!found || found.length === 0 || said === shown.current) return;
    shown.current = said;
    setProblems(found);
    setAttempt((before) => before + 1);
  }, [found]);

  const problemOf = useCallback(
    (field: Field): Problem | null => {
      const checked = forms.checkValue(field, latest.current[field.key]);
      return checked.ok ? null : { ...checked.error, severity: 'error', at: { form: form.id, field: field.id } };
    },
    [form.id],
  );

  const change = useCallback(
    (field: Field, value: Json) => {
      latest.current = { ...latest.current, [field.key]: value };
      setTyped((before) => ({ ...before, [field.key]: value }));
      setProblems((before) =>
        before.some((problem) => isAbout(problem, field)) && problemOf(field) === null
          ? before.filter((problem) => !isAbout(problem, field))
          : before,
      );
    },
    [problemOf],
  );

  const blur = useCallback(
    (field: Field) => {
      if (attempt === 0) return;
      setProblems((before) => {
        const problem = problemOf(field);
        const had = before.find((one) => isAbout(one, field));
        if (had?.code === problem?.code) return before;
        const others = before.filter((one) => !isAbout(one, field));
        return problem ? inFormOrder(form, [...others, problem]) : others;
      });
    },
    [attempt, form, problemOf],
  );

  const check = useCallback(() => {
    const { current } = latest;
    shown.current = '';
    // Of a form that lost a field meanwhile only the fields it still has are sent.
    const asked = form.fields
      .filter(forms.holdsValue)
      .map((field): [string, Json] => [field.key, current[field.key] ?? null]);
    const checked = forms.checkSubmission(form, Object.fromEntries(asked));
    setProblems(checked.ok ? [] : checked.error);
    if (!checked.ok) setAttempt((before) => before + 1);
    return checked.ok ? checked.value : null;
  }, [form]);

  return { values, problems, attempt, changed: Object.keys(typed).length > 0, change, blur, check };
}

function inFormOrder(form: Form, problems: readonly Problem[]): readonly Problem[] {
  const place = (problem: Problem) => form.fields.findIndex((field) => field.id === problem.at.field);
  return [...problems].sort((one, other) => place(one) - place(other));
}
