import type { FieldTexts } from '@/forms/field-kind';

export const numberTexts: FieldTexts = {
  name: { zh: '数字', en: 'Number' },
  hint: { zh: '数量、长度等，可设小数位', en: 'A quantity or a measure' },
};
