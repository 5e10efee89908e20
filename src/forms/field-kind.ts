import type { FieldBase } from '@/model/field';
import type { Json } from '@/model/json';
import type { Problem } from '@/model/problem';
import type { Result } from '@/model/result';
import type { Locale, LocalizedText } from '@/model/text';
import type { VariableType } from '@/model/variable';

/** Why one value is refused: a code `form/...` and the values its message needs. */
export interface Complaint {
  readonly code: `form/${string}`;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** One of the values a person chooses from. */
export interface Option {
  readonly value: string;
  readonly label: LocalizedText;
}

/**
 * The values of one field kind. `null` stands for "no answer" in every kind but the list (`[]`) and the box (`false`).
 * Adding a kind = one of these in its folder and a line in fields/values.ts.
 */
export interface FieldValue<F extends FieldBase = FieldBase> {
  /** Type of the variable the field writes; null = the kind holds no value (heading). */
  readonly type: VariableType | null;
  readonly empty: Json;
  /** Whether there is an answer, for `required`. */
  readonly isEmpty: (value: Json) => boolean;
  /** How an answer is given, for the words of `form/required`. */
  readonly answered: 'typed' | 'chosen' | 'ticked' | 'uploaded';
  /** Unknown to a clean value, or the first reason why not. Never sees undefined, null or an absent key. */
  readonly parse: (input: unknown, field: F) => Result<Json, Complaint>;
  /** The value as a person reads it. Takes anything stored, also by an older version of the form. */
  readonly format: (value: Json, field: F, locale: Locale) => string;
  readonly options?: (field: F) => readonly Option[];
}

/** What publishing refuses about a field; places are filled in by the kernel. */
export type FieldCheck<F extends FieldBase = FieldBase> = (field: F) => readonly FieldFault[];
export interface FieldFault {
  readonly code: string;
  readonly severity?: Problem['severity'];
  /** Dot path inside the field. */
  readonly property: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What a kind is called in the palette, and the words its input and panel need. */
export interface FieldTexts {
  readonly name: LocalizedText;
  readonly hint: LocalizedText;
}
