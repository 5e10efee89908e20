import type { FieldTexts } from '@/forms/field-kind';

export const moneyTexts: FieldTexts = {
  name: { zh: '金额', en: 'Amount' },
  hint: { zh: '人民币金额，精确到分', en: 'An amount in CNY, exact to the fen' },
};
