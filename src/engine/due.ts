import type { Due } from '@/model/assignment';
import { ownValue } from '@/model/json';
import { no, ok, type Result } from '@/model/result';
import { addDuration, parseDuration } from './duration';
import type { Env } from './env';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const DAY_MS = 86_400_000;
/** The last instant `Date` can write with a four-digit year. */
const LATEST = Date.UTC(9999, 11, 31);

/**
 * When a task made now is due, as an ISO 8601 instant. An empty variable means no due date (the field was optional); a date
 * without a time means the end of that day. Refused: what is neither a duration nor a date.
 */
export function dueAt(due: Due | null, env: Env): Result<string | null, { readonly seen: string }> {
  if (!due) return ok(null);
  if ('after' in due) {
    const duration = parseDuration(due.after);
    return duration ? instant(addDuration(env.now, duration), due.after) : no({ seen: due.after });
  }
  const value = ownValue(env.variables, due.variable);
  if (value === undefined || value === null || value === '') return ok(null);
  if (typeof value !== 'string') return no({ seen: JSON.stringify(value).slice(0, 100) });
  const day = DATE.exec(value);
  if (day) {
    const start = Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]));
    if (new Date(start).toISOString().slice(0, 10) !== value) return no({ seen: value });
    return instant(start + DAY_MS - 1000 - (env.utcOffsetMinutes ?? 0) * 60_000, value);
  }
  return INSTANT.test(value) ? instant(Date.parse(value), value) : no({ seen: value.slice(0, 100) });
}

function instant(ms: number, seen: string): Result<string, { readonly seen: string }> {
  return Number.isFinite(ms) && ms >= 0 && ms <= LATEST ? ok(new Date(ms).toISOString()) : no({ seen });
}
