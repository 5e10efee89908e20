/** The demo lives in one place of the world, so that its people report by day and not at three in the night. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** When something of a story happens, counted back from the moment the demo is made. */
export type Moment = { readonly daysAgo: number; readonly time: string } | { readonly hoursAgo: number };

/** `daysAgo` days before `now` at a wall-clock time such as `09:40`. Only for days before today: today may be too young. */
export function daysAgo(days: number, time: string): Moment {
  return { daysAgo: days, time };
}

export function hoursAgo(hours: number): Moment {
  return { hoursAgo: hours };
}

export function toMillis(moment: Moment, now: number): number {
  if ('hoursAgo' in moment) return Math.round(now - moment.hoursAgo * 3_600_000);
  const [hours = 0, minutes = 0] = moment.time.split(':').map(Number);
  const midnight = Math.floor((now + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS;
  return midnight - moment.daysAgo * DAY_MS + (hours * 60 + minutes) * 60_000;
}

/** The calendar day `days` after (or before, when negative) today, YYYY-MM-DD. */
export function calendarDay(days: number, now: number): string {
  return new Date(now + OFFSET_MS + days * DAY_MS).toISOString().slice(0, 10);
}
