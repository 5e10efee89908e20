import type { FieldTexts } from '@/forms/field-kind';

export const selectTexts: FieldTexts = {
  name: { zh: '下拉选择', en: 'List' },
  hint: { zh: '从列表中选一项，选项多时用', en: 'One of many options' },
};
