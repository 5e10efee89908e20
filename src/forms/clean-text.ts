import { isStorable } from '@/model/json';
import { no, ok, type Result } from '@/model/result';
import type { Complaint } from './field-kind';

/** Control characters but tab and line ends: never typed by a person. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/** Whether `text` can be stored and shown as it is. */
export const isCleanText = (text: string): boolean => isStorable(text) && !CONTROL.test(text);

/**
 * Text as it is kept: one kind of line end, nothing around it, at most `max` UTF-16 units (the count browsers use for
 * `maxlength`). Length comes first, so that ten megabytes are refused before anything walks over them.
 */
export function takeText(input: unknown, max: number): Result<string, Complaint> {
  if (typeof input !== 'string') return no({ code: 'form/wrong-type', params: { expected: 'text' } });
  // Spaces and two-unit line ends may still fall away below; nobody types more of them than there may be text.
  if (input.length > 2 * max) return no({ code: 'form/too-long', params: { max, length: input.length } });
  if (!isCleanText(input)) return no({ code: 'form/unreadable-characters' });
  const text = input.replace(/\r\n?/g, '\n').trim();
  if (text.length > max) return no({ code: 'form/too-long', params: { max, length: text.length } });
  return ok(text);
}
