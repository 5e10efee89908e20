import type { FieldTexts } from '@/forms/field-kind';
import { attachmentTexts } from './attachment/texts';
import { checkboxTexts } from './checkbox/texts';
import { dateTexts } from './date/texts';
import { headingTexts } from './heading/texts';
import { longTextTexts } from './long-text/texts';
import { moneyTexts } from './money/texts';
import { numberTexts } from './number/texts';
import { radioTexts } from './radio/texts';
import type { FieldKind } from './schemas';
import { selectTexts } from './select/texts';
import { textTexts } from './text/texts';

export const TEXTS = {
  text: textTexts,
  'long-text': longTextTexts,
  number: numberTexts,
  money: moneyTexts,
  date: dateTexts,
  select: selectTexts,
  radio: radioTexts,
  checkbox: checkboxTexts,
  attachment: attachmentTexts,
  heading: headingTexts,
} satisfies Record<FieldKind, FieldTexts>;
