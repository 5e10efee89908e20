import { cx } from './cx';

/** Han names are known by their last character, others by their initials. */
export function initialsOf(name: string): string {
  const text = name.trim();
  if (text === '') return '?';
  if (/\p{Script=Han}/u.test(text)) return Array.from(text).at(-1) ?? '?';
  const words = text.split(/\s+/);
  const first = Array.from(words[0] ?? '')[0] ?? '';
  const last = words.length > 1 ? (Array.from(words.at(-1) ?? '')[0] ?? '') : '';
  return (first + last).toUpperCase();
}

/** A person's sign. Decorative: the name stands beside it or in the control around it. */
export function Avatar({
  name,
  size = 24,
  className,
}: {
  readonly name: string;
  readonly size?: number;
  readonly className?: string;
}) {
  return (
    <span
      aria-hidden
      style={{ width: size, height: size, fontSize: Math.round(size * 0.46) }}
      className={cx(
        'inline-grid shrink-0 place-items-center rounded-full bg-accent-bg leading-none font-semibold text-accent forced-colors:border',
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
