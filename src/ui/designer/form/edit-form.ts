import type { Field, Form } from '@/definition/forms';
import { BLANKS } from '@/fields/blanks';
import { type FieldKind, field as fieldSchema } from '@/fields/schemas';
import { TEXTS } from '@/fields/texts';
import { DEFINITION_LIMITS } from '@/model/definition';

/** Changes of a form as functions: the editor only decides which, the designer keeps the history. */

const within = (at: number, count: number) => Math.min(Math.max(at, 0), count);

/**
 * A variable name nobody has, neither in the form nor among the process's others (`taken`: two forms that use one name mean
 * one variable, and the later answer would replace the earlier): the kind and a number, or the name it is a copy of and a
 * number.
 */
function freshKey(form: Form, stem: string, others: ReadonlySet<string>): string {
  const base = stem
    .replace(/[^A-Za-z0-9_]/g, '_')
    .replace(/_\d+$/, '')
    .slice(0, 58);
  const taken = new Set([...others, ...form.fields.map((field) => field.key)]);
  let number = 1;
  while (taken.has(`${base}_${number}`)) number += 1;
  return `${base}_${number}`;
}

/** A new field and the names its variable must not have. `id` must never have been used. */
export interface NewField {
  readonly id: string;
  readonly taken: ReadonlySet<string>;
}

/** A new field of this kind at this place. */
export function addField(form: Form, kind: FieldKind, at: number, { id, taken }: NewField): Form {
  if (form.fields.length >= DEFINITION_LIMITS.fieldsPerForm) return form;
  const field: Field = BLANKS[kind]({ id, key: freshKey(form, kind, taken), label: TEXTS[kind].name });
  return { ...form, fields: form.fields.toSpliced(within(at, form.fields.length), 0, field) };
}

/** A copy right behind it, with a variable of its own. */
export function duplicateField(form: Form, original: string, { id, taken }: NewField): Form {
  const at = form.fields.findIndex((field) => field.id === original);
  const field = form.fields[at];
  if (!field || form.fields.length >= DEFINITION_LIMITS.fieldsPerForm) return form;
  const copy: Field = { ...field, id, key: freshKey(form, field.key, taken) };
  return { ...form, fields: form.fields.toSpliced(at + 1, 0, copy) };
}

export function removeField(form: Form, id: string): Form {
  return { ...form, fields: form.fields.filter((field) => field.id !== id) };
}

/** To the place `to` in the list as it is without the field. The same form when nothing moves. */
export function moveField(form: Form, id: string, to: number): Form {
  const from = form.fields.findIndex((field) => field.id === id);
  const field = form.fields[from];
  if (!field) return form;
  const others = form.fields.toSpliced(from, 1);
  const at = within(to, others.length);
  return at === from ? form : { ...form, fields: others.toSpliced(at, 0, field) };
}

/**
 * The form with this field as it is now. Settings taken away are left out, not kept as undefined; what the format could not
 * hold is not taken at all (the panel keeps showing it, with what is wrong).
 */
export function setField(form: Form, changed: Field): Form {
  const parsed = fieldSchema.safeParse(JSON.parse(JSON.stringify(changed)));
  if (!parsed.success) return form;
  return { ...form, fields: form.fields.map((field) => (field.id === changed.id ? parsed.data : field)) };
}
