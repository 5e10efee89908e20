'use client';
import type { ComponentProps, ReactNode } from 'react';
import { controlClass } from './control-class';
import { cx } from './cx';
import { useFieldControl } from './field';

export interface TextInputProps extends ComponentProps<'input'> {
  /** Inside, before the text (a magnifying glass); decorative. */
  readonly icon?: ReactNode;
  /** Inside, after the text (a unit, a shortcut). */
  readonly after?: ReactNode;
}

/** One line of text. Inside a Field it is named by the field's label; elsewhere it needs `aria-label`. */
export function TextInput({ icon, after, className, ...rest }: TextInputProps) {
  const control = useFieldControl(rest);
  if (icon === undefined && after === undefined) {
    return <input type="text" {...control} className={controlClass(className)} {...rest} />;
  }
  return (
    <span className={cx('relative flex w-full items-center', className)}>
      {icon !== undefined && (
        <span aria-hidden className="pointer-events-none absolute left-2.5 text-text-3">
          {icon}
        </span>
      )}
      <input
        type="text"
        {...control}
        className={controlClass(icon !== undefined && 'pl-8', after !== undefined && 'pr-12')}
        {...rest}
      />
      {after !== undefined && (
        <span aria-hidden className="pointer-events-none absolute right-2.5 text-sm text-text-3">
          {after}
        </span>
      )}
    </span>
  );
}
