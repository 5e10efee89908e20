import type { ReactNode } from 'react';
import { cx } from './cx';
import { TONE, type Tone } from './tone';

export interface PillProps {
  readonly tone?: Tone | undefined;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A state in a word. */
export function Pill({ tone = 'neutral', icon, children, className }: PillProps) {
  return (
    <span
      className={cx(
        'inline-flex min-h-5 max-w-full items-center gap-1 rounded-full px-2 text-xs whitespace-nowrap forced-colors:border',
        TONE[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
