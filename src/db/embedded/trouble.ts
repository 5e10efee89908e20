export type EmbeddedTrouble =
  | 'already-running'
  | 'unsupported-platform'
  | 'no-system-user'
  | 'not-writable'
  | 'other-version'
  | 'other-user'
  | 'lost-data'
  | 'lost-password'
  | 'not-started';

/** Why the embedded server cannot be used; the message is for the operator and says what to do. */
export class EmbeddedError extends Error {
  constructor(
    readonly code: EmbeddedTrouble,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'EmbeddedError';
  }
}

export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
