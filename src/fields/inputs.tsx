import { AttachmentFieldInput } from './attachment/input';
import { AttachmentFieldView } from './attachment/view';
import { CheckboxFieldInput } from './checkbox/input';
import { DateFieldInput } from './date/input';
import type { FieldFace } from './field-face';
import { LongTextFieldInput } from './long-text/input';
import { MoneyFieldInput } from './money/input';
import { NumberFieldInput } from './number/input';
import { RadioFieldInput } from './radio/input';
import type { Field, FieldKind, FieldOf } from './schemas';
import { SelectFieldInput } from './select/input';
import { TextFieldInput } from './text/input';

export const INPUTS = {
  text: { layout: 'control', Input: TextFieldInput },
  'long-text': { layout: 'control', Input: LongTextFieldInput },
  number: { layout: 'control', Input: NumberFieldInput },
  money: { layout: 'control', Input: MoneyFieldInput },
  date: { layout: 'control', Input: DateFieldInput },
  select: { layout: 'control', Input: SelectFieldInput },
  radio: { layout: 'group', Input: RadioFieldInput },
  checkbox: { layout: 'inline', Input: CheckboxFieldInput },
  attachment: { layout: 'group', Input: AttachmentFieldInput, View: AttachmentFieldView },
  heading: { layout: 'heading' },
} satisfies { [K in FieldKind]: FieldFace<FieldOf<K>> };

/** What people see of this field. The one cast: the compiler cannot see that the kind's entry takes a field of the kind. */
export const faceOf = (field: Field): FieldFace<Field> => INPUTS[field.kind] as FieldFace<Field>;
