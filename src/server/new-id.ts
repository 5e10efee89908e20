import { v7 } from 'uuid';

/** A fresh row id: UUIDv7, so that indexes grow at their end. Never made by the database or by a client. */
export function newId(): string {
  return v7();
}
