import { type Json, ownValue, type Values } from '@/model/json';
import { no, ok, type Result } from '@/model/result';

/** `{{ variable }}`: names only, no paths, no script. */
const PLACEHOLDER = /\{\{\s*([A-Za-z][A-Za-z0-9_]{0,63})\s*\}\}/g;

/** How a value is written where it is put in. */
export type Writing = (value: Json, before: string) => string;

/** The variables a template reads, in order, each once. */
export function variablesIn(template: string): readonly string[] {
  return [...new Set([...template.matchAll(PLACEHOLDER)].map(([, key]) => key ?? ''))];
}

/** Whether braces stand there that are no placeholder: `{{a b}}`, `{{a.b}}`, an unclosed `{{`. */
export function hasBrokenPlaceholder(template: string): boolean {
  return template.replaceAll(PLACEHOLDER, '').includes('{{');
}

/** The template with its variables filled in, or the first variable that has no value (null counts as none). */
export function fill(
  template: string,
  variables: Values,
  writing: Writing,
): Result<string, { readonly missing: string }> {
  let filled = '';
  let from = 0;
  for (const found of template.matchAll(PLACEHOLDER)) {
    const [text, key = ''] = found;
    const value = ownValue(variables, key);
    if (value === undefined || value === null) return no({ missing: key });
    const before = template.slice(0, found.index);
    filled += template.slice(from, found.index) + writing(value, before);
    from = found.index + text.length;
  }
  return ok(filled + template.slice(from));
}

const asText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** As it is: text bodies. */
export const plainly: Writing = (value) => asText(value);

/** In an address: a value can add no slash, no question mark, no host. */
export const inAddress: Writing = (value) => encodeURIComponent(asText(value).replaceAll(/\p{Surrogate}/gu, '\ufffd'));

/** In a header: a value can begin no second header. */
export const inHeader: Writing = (value) => asText(value).replaceAll(/[\r\n\0]+/g, ' ');

/** In a JSON body: inside quotes the characters of the value, elsewhere the value as JSON. A value cannot end its string. */
export const inJson: Writing = (value, before) =>
  isInsideString(before) ? JSON.stringify(asText(value)).slice(1, -1) : JSON.stringify(value);

function isInsideString(before: string): boolean {
  return [...before.matchAll(/\\.|"/gs)].filter(([mark]) => mark === '"').length % 2 === 1;
}
