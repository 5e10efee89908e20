'use client';
import type { ComponentProps, ReactNode } from 'react';
import { type ButtonVariant, buttonClass } from './button';
import { cx } from './cx';
import { Spinner } from './spinner';
import { Tooltip } from './tooltip';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children' | 'title'> {
  /** The accessible name, also shown as the tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: 'small' | 'medium' | 'large' | undefined;
  readonly busy?: boolean | undefined;
  /** For a toggle: whether it is on. */
  readonly pressed?: boolean | undefined;
  readonly tooltipSide?: 'top' | 'right' | 'bottom' | 'left' | undefined;
  /** A shortcut, shown in the tooltip. */
  readonly shortcut?: string | undefined;
}

const SQUARE = {
  small: 'size-7 pointer-coarse:size-9',
  medium: 'size-8 pointer-coarse:size-11',
  large: 'size-11',
} as const;

/** A button with an icon only; cannot be written without a name. */
export function IconButton({
  label,
  icon,
  variant = 'quiet',
  size = 'medium',
  busy = false,
  pressed,
  tooltipSide,
  shortcut,
  className,
  disabled,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={shortcut === undefined ? label : `${label} (${shortcut})`} side={tooltipSide}>
      <button
        type={type}
        aria-label={label}
        aria-pressed={pressed}
        aria-busy={busy || undefined}
        disabled={disabled === true || busy}
        className={cx(
          buttonClass({ variant }),
          'shrink-0 px-0! py-0',
          SQUARE[size],
          pressed === true && 'bg-accent-bg! text-accent!',
          className,
        )}
        {...rest}
      >
        {busy ? <Spinner /> : icon}
      </button>
    </Tooltip>
  );
}
