import type { Locale } from '@/model/text';

const UNITS = {
  W: { zh: '周', one: 'week', many: 'weeks' },
  D: { zh: '天', one: 'day', many: 'days' },
  H: { zh: '小时', one: 'hour', many: 'hours' },
  M: { zh: '分钟', one: 'minute', many: 'minutes' },
} as const;

/** An ISO 8601 duration of weeks, days, hours and minutes in words; anything else as it is. */
export function durationInWords(duration: string, locale: Locale): string {
  const match = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration);
  if (match === null) return duration;
  const parts = (['W', 'D', 'H', 'M'] as const).flatMap((unit, index) => {
    const count = Number(match[index + 1] ?? 0);
    if (count === 0) return [];
    const words = UNITS[unit];
    return [locale === 'zh' ? `${count} ${words.zh}` : `${count} ${count === 1 ? words.one : words.many}`];
  });
  return parts.length === 0 ? duration : parts.join(' ');
}
