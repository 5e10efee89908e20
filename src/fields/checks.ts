import type { FieldCheck } from '@/forms/field-kind';
import { checkAttachmentField } from './attachment/checks';
import { checkCheckboxField } from './checkbox/checks';
import { checkDateField } from './date/checks';
import { checkHeadingField } from './heading/checks';
import { checkLongTextField } from './long-text/checks';
import { checkMoneyField } from './money/checks';
import { checkNumberField } from './number/checks';
import { checkRadioField } from './radio/checks';
import type { FieldKind, FieldOf } from './schemas';
import { checkSelectField } from './select/checks';
import { checkTextField } from './text/checks';

export const CHECKS = {
  text: checkTextField,
  'long-text': checkLongTextField,
  number: checkNumberField,
  money: checkMoneyField,
  date: checkDateField,
  select: checkSelectField,
  radio: checkRadioField,
  checkbox: checkCheckboxField,
  attachment: checkAttachmentField,
  heading: checkHeadingField,
} satisfies { [K in FieldKind]: FieldCheck<FieldOf<K>> };
