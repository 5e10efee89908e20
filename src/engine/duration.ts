/** An ISO 8601 duration. Years and months are calendar time, the rest is exact. */
export interface Duration {
  readonly months: number;
  readonly ms: number;
}

const SECOND = 1000;
const DURATION =
  /^P(?!$)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?!$)(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/;

/** `P3D`, `PT4H30M`, `P1M`, `P2W` ...; whole numbers only. Null when it is no duration or nothing long. */
export function parseDuration(text: string): Duration | null {
  const found = DURATION.exec(text);
  if (!found) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((part) => (part === undefined ? 0 : Number(part)));
  const ms = ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * SECOND;
  const duration = { months: years * 12 + months, ms };
  return duration.months === 0 && duration.ms === 0 ? null : duration;
}

/** The instant that lies `duration` after `from`, calendar part first and in UTC: 31 January + P1M is the last of February. */
export function addDuration(from: number, duration: Duration): number {
  return addMonths(from, duration.months) + duration.ms;
}

function addMonths(from: number, months: number): number {
  if (months === 0) return from;
  const at = new Date(from);
  const month = at.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(at.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const timeOfDay = from - Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
  return Date.UTC(at.getUTCFullYear(), month, Math.min(at.getUTCDate(), lastDay)) + timeOfDay;
}
