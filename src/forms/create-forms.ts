import type { FieldBase, FormOf } from '@/model/field';
import { FORBIDDEN_KEYS } from '@/model/ids';
import type { Json, Values } from '@/model/json';
import type { Problem } from '@/model/problem';
import { no, ok, type Result } from '@/model/result';
import type { Locale, LocalizedText } from '@/model/text';
import type { VariableType } from '@/model/variable';
import type { Complaint, FieldCheck, FieldValue, Option } from './field-kind';

type KindsOf<F extends FieldBase> = {
  readonly values: { readonly [K in F['kind']]: FieldValue<Extract<F, { kind: K }>> };
  readonly checks: { readonly [K in F['kind']]: FieldCheck<Extract<F, { kind: K }>> };
};

/** What a field declares: a variable with the label and the options people see. */
export interface DeclaredVariable {
  readonly key: string;
  readonly type: VariableType;
  readonly label: LocalizedText;
  readonly options?: readonly Option[];
}

/** Unknown keys told one by one; the rest of a flood adds nothing. */
const MOST_UNKNOWN = 20;

/**
 * Everything about forms that does not depend on the kinds of fields: which values a submission may hold, what publishing
 * refuses, what variables a form writes. Knows no kind; the registries come in here.
 */
export function createForms<F extends FieldBase>(kinds: KindsOf<F>) {
  // The one place where a field meets the kind it names: the compiler cannot see that `values[field.kind]` takes `field`.
  const kindOf = (field: F) => kinds.values[field.kind as F['kind']] as FieldValue<F>;
  const checkOf = (field: F) => kinds.checks[field.kind as F['kind']] as FieldCheck<F>;
  const holdsValue = (field: F) => kindOf(field).type !== null;

  /** One value, clean, or the first reason why not; `required` included. */
  function checkValue(field: F, input: unknown): Result<Json, Complaint> {
    const kind = kindOf(field);
    const parsed = input === undefined || input === null ? ok(kind.empty) : kind.parse(input, field);
    if (!parsed.ok) return parsed;
    return field.required && kind.isEmpty(parsed.value)
      ? no({ code: 'form/required', params: { answered: kind.answered } })
      : parsed;
  }

  /**
   * What a person sent for `form`: the clean values of every field (an unanswered optional field is its kind's empty value,
   * so that a later step can take an answer back), or everything that is wrong with it. The same in browser and server.
   */
  function checkSubmission(form: FormOf<F>, values: unknown): Result<Values, Problem[]> {
    if (typeof values !== 'object' || values === null || Array.isArray(values)) {
      return no([{ code: 'form/not-an-object', severity: 'error', at: { form: form.id } }]);
    }
    const given = new Map<string, unknown>(Object.entries(values));
    const fields = form.fields.filter(holdsValue);
    const problems = unknownKeys(form, fields, [...given.keys()]);
    const clean: Record<string, Json> = {};
    for (const field of fields) {
      const checked = checkValue(field, given.get(field.key));
      if (checked.ok) clean[field.key] = checked.value;
      else problems.push({ ...checked.error, severity: 'error', at: { form: form.id, field: field.id } });
    }
    return problems.length > 0 ? no(problems) : ok(clean);
  }

  function unknownKeys(form: FormOf<F>, fields: readonly F[], keys: readonly string[]): Problem[] {
    const known = new Set(fields.map((field) => field.key));
    return keys
      .filter((key) => !known.has(key))
      .slice(0, MOST_UNKNOWN)
      .map((key) => ({
        code: FORBIDDEN_KEYS.has(key) ? 'form/forbidden-key' : 'form/unknown-field',
        severity: 'error',
        at: { form: form.id, property: key.slice(0, 100) },
        params: { key: key.slice(0, 100) },
      }));
  }

  /** What publishing refuses about a form by itself. */
  function checkForm(form: FormOf<F>): Problem[] {
    const problems: Problem[] = [];
    if (!form.fields.some(holdsValue))
      problems.push({ code: 'form/empty', severity: 'warning', at: { form: form.id } });
    const ids = new Set<string>();
    const keys = new Set<string>();
    for (const field of form.fields) {
      const at = { form: form.id, field: field.id };
      const add = (code: string, property: string, params?: Problem['params']) =>
        problems.push({ code, severity: 'error', at: { ...at, property }, ...(params ? { params } : {}) });
      if (ids.has(field.id)) add('field/id-twice', 'id', { id: field.id });
      ids.add(field.id);
      if (holdsValue(field)) {
        if (keys.has(field.key)) add('field/key-twice', 'key', { key: field.key });
        keys.add(field.key);
      }
      if (!field.label.zh.trim() && !field.label.en.trim()) add('field/no-label', 'label');
      for (const { severity = 'error', property, ...fault } of checkOf(field)(field)) {
        problems.push({ ...fault, severity, at: { ...at, property } });
      }
    }
    return problems;
  }

  return {
    checkSubmission,
    checkValue,
    checkForm,
    holdsValue,
    /** The value of a field nobody has answered. */
    emptyValue: (field: F): Json => kindOf(field).empty,
    isEmpty: (field: F, value: Json): boolean => kindOf(field).isEmpty(value),
    /** A stored value in words; '' when there is none. */
    format: (field: F, value: Json, locale: Locale): string => kindOf(field).format(value, field, locale),
    /** The variable the field writes; null for a kind without a value. */
    variableOf(field: F): DeclaredVariable | null {
      const { type, options } = kindOf(field);
      if (type === null) return null;
      return { key: field.key, type, label: field.label, ...(options ? { options: options(field) } : {}) };
    },
  };
}
