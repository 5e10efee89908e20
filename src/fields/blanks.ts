import type { FieldBase } from '@/model/field';
import type { FieldKind, FieldOf } from './schemas';

type Base = Pick<FieldBase, 'id' | 'key' | 'label'>;

/** A field as it is when it has just been added. */
export const BLANKS = {
  text: (base) => ({ ...base, kind: 'text', required: true }),
  'long-text': (base) => ({ ...base, kind: 'long-text', required: false }),
  number: (base) => ({ ...base, kind: 'number', required: true }),
  money: (base) => ({ ...base, kind: 'money', required: true }),
  date: (base) => ({ ...base, kind: 'date', required: true }),
  select: (base) => ({ ...base, kind: 'select', required: true, options: twoOptions() }),
  radio: (base) => ({ ...base, kind: 'radio', required: true, options: twoOptions() }),
  checkbox: (base) => ({ ...base, kind: 'checkbox', required: false }),
  attachment: (base) => ({ ...base, kind: 'attachment', required: false, accept: 'image' }),
  heading: (base) => ({ ...base, kind: 'heading', required: false }),
} satisfies { [K in FieldKind]: (base: Base) => FieldOf<K> };

function twoOptions() {
  return [1, 2].map((number) => ({
    value: `option_${number}`,
    label: { zh: `选项 ${number}`, en: `Option ${number}` },
  }));
}
