import type { FieldTexts } from '@/forms/field-kind';

export const radioTexts: FieldTexts = {
  name: { zh: '单选', en: 'Radio buttons' },
  hint: { zh: '从几项中选一项，选项全部可见', en: 'One of a few options, all of them in view' },
};
