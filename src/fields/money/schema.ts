import { z } from 'zod';
import { canonicalMoney } from '@/rules/decimal';
import { fieldShape } from '../field-shape';

const amount = z.string().refine((text) => canonicalMoney(text) !== null);

/** An amount in CNY. Kept as text with two decimals ("1280.50"): exact, and equal amounts are equal text. */
export const moneyField = z.strictObject({
  ...fieldShape,
  kind: z.literal('money'),
  min: amount.optional(),
  max: amount.optional(),
});
export type MoneyField = z.infer<typeof moneyField>;
