'use client';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange'> {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly onCheckedChange?: ((checked: boolean) => void) | undefined;
}

/** A box with its words; the words are part of the target. */
export function Checkbox({ label, help, onCheckedChange, className, ...rest }: CheckboxProps) {
  return (
    <label
      className={cx('flex min-h-6 items-start gap-2 pointer-coarse:min-h-11 pointer-coarse:items-center', className)}
    >
      <input
        type="checkbox"
        className="mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:size-5"
        onChange={(event) => onCheckedChange?.(event.target.checked)}
        {...rest}
      />
      <span className="min-w-0">
        {label}
        {help !== undefined && <span className="block text-sm text-text-3">{help}</span>}
      </span>
    </label>
  );
}
