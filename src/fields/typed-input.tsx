'use client';
import { type ComponentProps, useState } from 'react';
import { NumberInput } from '@/kit/number-input';
import type { Json } from '@/model/json';

export interface TypedInputProps
  extends Omit<ComponentProps<typeof NumberInput>, 'value' | 'onChange' | 'type' | 'defaultValue'> {
  readonly value: Json;
  readonly onValueChange: (value: Json) => void;
  /** Typed text to a value; text that is none yet is given back as it is. */
  readonly parse: (text: string) => Json;
  /** A value as it is shown while nobody types. */
  readonly show: (value: Json) => string;
}

/**
 * A value written as text. While the text means the value, the text stays as it was typed (`1.` on the way to `1.5`);
 * when it is left or the value changes from elsewhere, it is shown anew.
 */
export function TypedInput({ value, onValueChange, parse, show, onBlur, ...rest }: TypedInputProps) {
  const [typed, setTyped] = useState(() => show(value));
  const text = parse(typed) === value ? typed : show(value);
  return (
    <NumberInput
      {...rest}
      value={text}
      onChange={(event) => {
        setTyped(event.target.value);
        onValueChange(parse(event.target.value));
      }}
      onBlur={(event) => {
        setTyped(show(value));
        onBlur?.(event);
      }}
    />
  );
}
