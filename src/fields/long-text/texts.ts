import type { FieldTexts } from '@/forms/field-kind';

export const longTextTexts: FieldTexts = {
  name: { zh: '多行文本', en: 'Long text' },
  hint: { zh: '几行文字，如情况说明', en: 'Several lines, such as a description' },
};
