import { z } from 'zod';
import { designName } from '@/model/ids';
import { localizedText } from '@/model/text';
import { variableKey } from '@/model/variable';

/** The members every field kind has; a kind's schema is a strict object of these and its own. */
export const fieldShape = {
  id: designName,
  key: variableKey,
  label: localizedText,
  help: localizedText.optional(),
  required: z.boolean(),
};

/** Options of the kinds with a choice. Whether values repeat is for checks.ts: a draft may be half done. */
export const options = z.array(z.strictObject({ value: z.string().max(100), label: localizedText })).max(200);
