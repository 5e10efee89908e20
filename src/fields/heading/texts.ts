import type { FieldTexts } from '@/forms/field-kind';

export const headingTexts: FieldTexts = {
  name: { zh: '标题', en: 'Heading' },
  hint: { zh: '把表单分成几段，不收集内容', en: 'Divides the form; collects nothing' },
};
