'use client';
import type { ComponentProps } from 'react';
import { controlClass } from './control-class';
import { useFieldControl } from './field';

/** Several lines of text; grows with its content where the browser can (`field-sizing`). */
export function TextArea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  const control = useFieldControl(rest);
  return (
    <textarea
      rows={rows}
      {...control}
      className={controlClass(
        'field-sizing-content max-h-96 min-h-18 py-1.5 leading-normal pointer-coarse:min-h-24',
        className,
      )}
      {...rest}
    />
  );
}
