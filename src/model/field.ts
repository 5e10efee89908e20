import type { LocalizedText } from './text';

/** What every field kind has; a kind's own schema adds its members (options, limits). */
export interface FieldBase {
  /** Stable, never reused. */
  readonly id: string;
  readonly kind: string;
  /** The variable the value is read from and written to. Headings have a key too, which names nothing. */
  readonly key: string;
  readonly label: LocalizedText;
  readonly help?: LocalizedText | undefined;
  readonly required: boolean;
}

export interface FormOf<F extends FieldBase> {
  readonly id: string;
  readonly name: LocalizedText;
  /** In the order they are shown. */
  readonly fields: readonly F[];
}
