import type { Complaint, FieldFault, Option } from '@/forms/field-kind';
import type { Json } from '@/model/json';
import { no, ok, type Result } from '@/model/result';
import { type Locale, textIn } from '@/model/text';

/** What both kinds with a choice (list and radio buttons) do alike. */
interface WithOptions {
  readonly options: readonly Option[];
}

export function parseChoice(input: unknown, field: WithOptions): Result<Json, Complaint> {
  if (typeof input !== 'string') return no({ code: 'form/wrong-type', params: { expected: 'option' } });
  if (input === '') return ok(null);
  const known = field.options.some((option) => option.value === input);
  return known ? ok(input) : no({ code: 'form/not-an-option' });
}

export function formatChoice(value: Json, field: WithOptions, locale: Locale): string {
  if (typeof value !== 'string') return '';
  const option = field.options.find((candidate) => candidate.value === value);
  return (option && textIn(option.label, locale)) || value;
}

export function checkOptions(field: WithOptions): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  if (field.options.length === 0) faults.push({ code: 'field/no-options', property: 'options' });
  const seen = new Set<string>();
  field.options.forEach((option, index) => {
    const at = `options.${index}`;
    if (option.value === '') faults.push({ code: 'field/option-without-value', property: `${at}.value` });
    else if (seen.has(option.value)) {
      faults.push({ code: 'field/option-twice', property: `${at}.value`, params: { value: option.value } });
    }
    if (!option.label.zh && !option.label.en) {
      faults.push({ code: 'field/option-without-label', property: `${at}.label`, params: { value: option.value } });
    }
    seen.add(option.value);
  });
  return faults;
}
