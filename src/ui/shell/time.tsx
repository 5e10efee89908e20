'use client';
import { useFormatter, useNow, useTimeZone } from 'next-intl';
import { formatInstant } from './instant';

/** The clock of the page: ticks every half minute, starts with the server's time so that both render the same. */
export function useClock(): Date {
  return useNow({ updateInterval: 30_000 });
}

/** `2026-11-21 14:30`, or how long ago with the exact time on hover. */
export function Time({ at, relative = false }: { readonly at: string; readonly relative?: boolean | undefined }) {
  const timeZone = useTimeZone() ?? 'UTC';
  const format = useFormatter();
  const now = useClock();
  const exact = formatInstant(at, timeZone);
  return relative ? (
    <time dateTime={at} title={exact}>
      {format.relativeTime(new Date(at), now)}
    </time>
  ) : (
    <time dateTime={at} className="whitespace-nowrap">
      {exact}
    </time>
  );
}
