const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Whether `text` is a day that exists, as YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  const parts = DAY.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1 || month < 1 || month > 12) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

/** Whether `value` is a day, or an instant with its offset written out. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  if (isCalendarDate(value)) return true;
  return INSTANT.test(value) && isCalendarDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
}

/** The day as written: no clock and no time zone of the machine comes into it. */
export const dayOf = (date: string): string => date.slice(0, 10);

/** Two instants by time; as soon as one side is a day, by day. */
export function compareDates(left: string, right: string): number {
  if (left.length > 10 && right.length > 10) return Math.sign(Date.parse(left) - Date.parse(right));
  const [a, b] = [dayOf(left), dayOf(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}
