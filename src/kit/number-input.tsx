'use client';
import type { ComponentProps } from 'react';
import { TextInput } from './text-input';

/**
 * A number as text: `type="number"` swallows what it cannot read and changes on a turned wheel. What the text means is
 * decided by whoever checks the value; here only the keyboard and the alignment differ.
 */
export function NumberInput({ inputMode = 'decimal', ...rest }: ComponentProps<typeof TextInput>) {
  return <TextInput inputMode={inputMode} autoComplete="off" {...rest} />;
}
