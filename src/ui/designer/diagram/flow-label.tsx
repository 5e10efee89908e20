import type { ReactNode } from 'react';
import { cx } from '@/kit/cx';

/** The pill on a flow: its name or its condition in words. */
export function FlowLabel({
  children,
  isDefault = false,
  selected = false,
}: {
  readonly children: ReactNode;
  readonly isDefault?: boolean;
  readonly selected?: boolean;
}) {
  return (
    <span
      className={cx(
        'line-clamp-2 max-w-36 rounded-[11px] border bg-surface px-2 text-center text-xs leading-snug',
        selected ? 'border-accent text-accent' : 'border-line text-text',
        isDefault && 'border-dashed text-text-2',
      )}
    >
      {children}
    </span>
  );
}
