/** `2026-11-21 14:30` in the given zone: the same in every language, sorts as text, never misread. */
export function formatInstant(iso: string, timeZone: string): string {
  const { year, month, day, hour, minute } = partsOf(new Date(iso), timeZone);
  return `${year}-${month}-${day} ${hour}:${minute}`;
}

/** The day only: `2026-11-21`. */
export function formatDay(iso: string, timeZone: string): string {
  const { year, month, day } = partsOf(new Date(iso), timeZone);
  return `${year}-${month}-${day}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function partsOf(date: Date, timeZone: string) {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(timeZone, format);
  }
  const found = new Map(format.formatToParts(date).map((part) => [part.type, part.value]));
  const get = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? '';
  return { year: get('year'), month: get('month'), day: get('day'), hour: get('hour'), minute: get('minute') };
}
