import { checkSubmission, type Form } from '@/definition/forms';
import type { Values } from '@/model/json';
import type { Problem } from '@/model/problem';
import { no, ok, type Rejection, type Result } from '@/model/result';
import { type KnownFiles, unknownFiles, withKnownFiles } from '../file/attachable';

/** A step without a form takes no values. */
const NO_FORM: Form = { id: 'none', name: { zh: '', en: '' }, fields: [] };

/**
 * What a person sent for a step, checked by the same rules as in the browser, files looked up. Pure, so that it can be
 * part of the decision; `form/invalid` names every field that is not right.
 */
export function checkedValues(form: Form | null, values: Values, files: KnownFiles): Result<Values, Rejection> {
  const asked = form ?? NO_FORM;
  const checked = checkSubmission(asked, withKnownFiles(values, files));
  if (!checked.ok) return invalid(checked.error);
  const unknown = unknownFiles(asked, checked.value, files);
  return unknown.length > 0 ? invalid(unknown) : ok(checked.value);
}

function invalid(problems: readonly Problem[]): Result<never, Rejection> {
  return no({ code: 'form/invalid', problems });
}
