import type { FieldTexts } from '@/forms/field-kind';

export const textTexts: FieldTexts = {
  name: { zh: '单行文本', en: 'Text' },
  hint: { zh: '一行文字，如姓名、编号、电话', en: 'One line, such as a name, a number or a phone' },
};
