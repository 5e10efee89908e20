import type { FieldTexts } from '@/forms/field-kind';

export const dateTexts: FieldTexts = {
  name: { zh: '日期', en: 'Date' },
  hint: { zh: '年、月、日', en: 'Year, month and day' },
};
