/** A command or a parse that may be refused: errors are values. */
export type Result<Ok, No> = { readonly ok: true; readonly value: Ok } | { readonly ok: false; readonly error: No };

export const ok = <Ok>(value: Ok): { readonly ok: true; readonly value: Ok } => ({ ok: true, value });
export const no = <No>(error: No): { readonly ok: false; readonly error: No } => ({ ok: false, error });

/** A command that may not happen now. The caller is told in words (message file, by code) and nothing has changed. */
export interface Rejection {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** For `form/invalid`: what is wrong with which field. */
  readonly problems?: readonly import('./problem').Problem[];
}
