import type { Json } from '@/model/json';
import type { VariableType } from '@/model/variable';

/** Variables an operator can mend by typing; files and lists come from forms only. */
export const MENDABLE: ReadonlySet<VariableType> = new Set<VariableType>([
  'text',
  'number',
  'money',
  'date',
  'boolean',
]);

/** A value as it stands in an input. */
export function toInput(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : String(value);
}

/** What was typed, as a value of the type; undefined = it is none. An emptied input empties the variable. */
export function fromInput(text: string, type: VariableType): Json | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  switch (type) {
    case 'number': {
      const plain = trimmed.replace(/[,，\s]/g, '');
      return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
    }
    case 'money': {
      const plain = trimmed.replace(/[¥￥,，\s]/g, '');
      return /^-?\d{1,15}(\.\d{1,2})?$/.test(plain) ? plain : undefined;
    }
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(trimmed) ? trimmed : undefined;
    case 'boolean':
      return trimmed === 'true' ? true : trimmed === 'false' ? false : undefined;
    default:
      return text;
  }
}
