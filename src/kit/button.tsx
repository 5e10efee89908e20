import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { Spinner } from './spinner';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

interface Look {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  /** Before the text; decorative. */
  readonly icon?: ReactNode;
  /** The whole width of what it stands in. */
  readonly wide?: boolean | undefined;
}

const VARIANT: Readonly<Record<ButtonVariant, string>> = {
  primary:
    'border-transparent bg-solid text-on-solid font-semibold hover:not-disabled:bg-solid-hover forced-colors:border-[ButtonText]',
  secondary: 'border-control/60 bg-surface text-text hover:not-disabled:bg-sub',
  quiet: 'border-transparent bg-transparent text-text-2 hover:not-disabled:bg-sub hover:not-disabled:text-text',
  danger: 'border-control/60 bg-surface text-overdue hover:not-disabled:bg-overdue-bg',
};
const SIZE: Readonly<Record<ButtonSize, string>> = {
  small: 'min-h-7 px-2 text-sm gap-1 pointer-coarse:min-h-9',
  medium: 'min-h-8 px-3 gap-1.5 pointer-coarse:min-h-11',
  large: 'min-h-11 px-4 gap-2 text-base',
};

/** Classes of a button, for elements that must look like one (a file picker's label, a link). */
export function buttonClass({ variant = 'secondary', size = 'medium', wide }: Omit<Look, 'icon'> = {}): string {
  return cx(
    'inline-flex items-center justify-center rounded-md border whitespace-nowrap select-none transition-colors duration-100',
    'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55',
    VARIANT[variant],
    SIZE[size],
    wide && 'w-full',
  );
}

export interface ButtonProps extends Look, ComponentProps<'button'> {
  /** Shows that the action runs; the button cannot be pressed again meanwhile. */
  readonly busy?: boolean | undefined;
}

/** A button with a word on it. `type` is `button` unless said otherwise: nothing submits by accident. */
export function Button({
  variant,
  size,
  icon,
  wide,
  busy = false,
  className,
  children,
  disabled,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={cx(buttonClass({ variant, size, wide }), className)}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
      {...rest}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  );
}

/** A link that looks like a button, for what leads to another page. */
export function ButtonLink({
  variant,
  size,
  icon,
  wide,
  className,
  children,
  ...rest
}: Look & ComponentProps<typeof Link>) {
  return (
    <Link className={cx(buttonClass({ variant, size, wide }), className)} {...rest}>
      {icon}
      {children}
    </Link>
  );
}
