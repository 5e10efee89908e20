'use client';
import { ToggleGroup as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly onValueChange: (value: Value) => void;
}

/** One of two to four ways to look at something; all ways stay visible. */
export function Segmented<Value extends string>({ label, value, options, onValueChange }: SegmentedProps<Value>) {
  const choose = (next: string) => {
    const option = options.find((one) => one.value === next);
    if (option) onValueChange(option.value);
  };
  return (
    <Radix.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={choose}
      className="inline-flex rounded-md border border-control/60 bg-surface p-0.5"
    >
      {options.map((option) => (
        <Radix.Item
          key={option.value}
          value={option.value}
          className="inline-flex min-h-7 items-center gap-1.5 rounded-[4px] px-2.5 whitespace-nowrap text-text-2 hover:text-text data-[state=on]:bg-accent-bg data-[state=on]:font-semibold data-[state=on]:text-accent forced-colors:data-[state=on]:outline-2 pointer-coarse:min-h-10"
        >
          {option.label}
        </Radix.Item>
      ))}
    </Radix.Root>
  );
}
