/** How urgent a due instant is now, and how to say it. */
export interface DueState {
  readonly urgency: 'later' | 'soon' | 'overdue';
  readonly unit: 'minutes' | 'hours' | 'days';
  /** Whole units until or since; at least 1. */
  readonly count: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Amber when four fifths of the time are gone, red when it is over (UX section 3). Rounded so that nobody is told more
 * time than there is: remaining time down, overdue time down as well.
 */
export function dueState(dueAt: string, createdAt: string, now: Date): DueState {
  const left = Date.parse(dueAt) - now.getTime();
  const whole = Date.parse(dueAt) - Date.parse(createdAt);
  const size = Math.abs(left);
  const [unit, length] =
    size >= 2 * DAY
      ? (['days', DAY] as const)
      : size >= HOUR
        ? (['hours', HOUR] as const)
        : (['minutes', MINUTE] as const);
  const urgency = left < 0 ? 'overdue' : whole > 0 && left < whole * 0.2 ? 'soon' : 'later';
  return { urgency, unit, count: Math.max(1, Math.floor(size / length)) };
}
