'use client';
import { AlarmClock, Clock } from 'lucide-react';
import { useTimeZone, useTranslations } from 'next-intl';
import { Pill } from '@/kit/pill';
import type { Tone } from '@/kit/tone';
import { formatInstant } from '@/ui/shell/instant';
import { useClock } from '@/ui/shell/time';
import { type DueState, dueState } from './due';

const TONE: Readonly<Record<DueState['urgency'], Tone>> = { later: 'waiting', soon: 'paused', overdue: 'overdue' };

/** How much time is left, in words and colour; the exact time on hover. */
export function DuePill({ dueAt, createdAt }: { readonly dueAt: string; readonly createdAt: string }) {
  const t = useTranslations('work.due');
  const timeZone = useTimeZone() ?? 'UTC';
  const { urgency, unit, count } = dueState(dueAt, createdAt, useClock());
  const Icon = urgency === 'overdue' ? AlarmClock : Clock;
  return (
    <Pill tone={TONE[urgency]} icon={<Icon size={13} aria-hidden />}>
      <time dateTime={dueAt} title={formatInstant(dueAt, timeZone)}>
        {t(urgency === 'overdue' ? `overdue-${unit}` : `left-${unit}`, { count })}
      </time>
    </Pill>
  );
}
