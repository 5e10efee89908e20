import type { FieldValue } from '@/forms/field-kind';
import { attachmentValue } from './attachment/value';
import { checkboxValue } from './checkbox/value';
import { dateValue } from './date/value';
import { headingValue } from './heading/value';
import { longTextValue } from './long-text/value';
import { moneyValue } from './money/value';
import { numberValue } from './number/value';
import { radioValue } from './radio/value';
import type { FieldKind, FieldOf } from './schemas';
import { selectValue } from './select/value';
import { textValue } from './text/value';

export const VALUES = {
  text: textValue,
  'long-text': longTextValue,
  number: numberValue,
  money: moneyValue,
  date: dateValue,
  select: selectValue,
  radio: radioValue,
  checkbox: checkboxValue,
  attachment: attachmentValue,
  heading: headingValue,
} satisfies { [K in FieldKind]: FieldValue<FieldOf<K>> };
