import { AttachmentFieldPanel } from './attachment/panel';
import { DateFieldPanel } from './date/panel';
import type { FieldPanel } from './field-panel';
import { LongTextFieldPanel } from './long-text/panel';
import { MoneyFieldPanel } from './money/panel';
import { NumberFieldPanel } from './number/panel';
import { RadioFieldPanel } from './radio/panel';
import type { Field, FieldKind, FieldOf } from './schemas';
import { SelectFieldPanel } from './select/panel';
import { TextFieldPanel } from './text/panel';

export const PANELS = {
  text: TextFieldPanel,
  'long-text': LongTextFieldPanel,
  number: NumberFieldPanel,
  money: MoneyFieldPanel,
  date: DateFieldPanel,
  select: SelectFieldPanel,
  radio: RadioFieldPanel,
  checkbox: null,
  attachment: AttachmentFieldPanel,
  heading: null,
} satisfies { [K in FieldKind]: FieldPanel<FieldOf<K>> };

/** The settings of this field's kind. The one cast: the compiler cannot see that the kind's panel takes a field of the kind. */
export const panelOf = (field: Field): FieldPanel<Field> => PANELS[field.kind] as FieldPanel<Field>;
