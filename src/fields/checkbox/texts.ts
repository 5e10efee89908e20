import type { FieldTexts } from '@/forms/field-kind';

export const checkboxTexts: FieldTexts = {
  name: { zh: '勾选', en: 'Checkbox' },
  hint: { zh: '是或否；必填表示必须勾选', en: 'Yes or no; required means it must be ticked' },
};
