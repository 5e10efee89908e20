import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const BYTES = 16;
const pool = new Uint8Array(BYTES * 256);
let at = pool.length;
let lastMs = 0;
let sequence = 0;

/**
 * A fresh UUIDv7, greater than every earlier one of this process. Randomness is drawn for 256 ids at a time: drawn singly
 * it costs more than the rest of a decision.
 */
export function nextId(): string {
  if (at === pool.length) {
    randomFillSync(pool);
    at = 0;
  }
  const random = pool.subarray(at, at + BYTES);
  at += BYTES;
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    // Bytes the id does not use otherwise; the half of the range leaves room to count on within the millisecond.
    sequence = new DataView(random.buffer, random.byteOffset).getUint32(6) >>> 1;
  } else sequence += 1;
  return v7({ random, msecs: lastMs, seq: sequence });
}
