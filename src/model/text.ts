import { z } from 'zod';

/** The two languages every visible text of a definition and of the interface exists in. */
export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Text written by an administrator. Either language may be empty; readers fall back to the other. */
export interface LocalizedText {
  readonly zh: string;
  readonly en: string;
}

export const localizedText = z.strictObject({ zh: z.string().max(2000), en: z.string().max(2000) });

/** The text in `locale`, or in the other language when that one is empty; '' when both are. */
export function textIn(text: LocalizedText, locale: Locale): string {
  return text[locale] || text.zh || text.en;
}
