'use client';
import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './cx';

export interface TabItem<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  /** Shown beside the label, e.g. how many. */
  readonly count?: number | undefined;
  readonly content?: ReactNode;
}
export interface TabsProps<Value extends string> {
  /** Names the list of tabs. */
  readonly label: string;
  readonly value: Value;
  readonly onValueChange: (value: Value) => void;
  readonly items: readonly TabItem<Value>[];
  readonly className?: string | undefined;
  readonly contentClassName?: string | undefined;
}

/** Tabs over one pane. Arrows move, the content belongs to its tab. */
export function Tabs<Value extends string>({
  label,
  value,
  onValueChange,
  items,
  className,
  contentClassName,
}: TabsProps<Value>) {
  const choose = (next: string) => {
    const item = items.find((one) => one.value === next);
    if (item) onValueChange(item.value);
  };
  return (
    <Radix.Root value={value} onValueChange={choose} className={cx('flex min-h-0 flex-col', className)}>
      <Radix.List
        aria-label={label}
        className="flex shrink-0 gap-0.5 overflow-x-auto border-b border-line px-1 [scrollbar-width:none]"
      >
        {items.map((item) => (
          <Radix.Trigger
            key={item.value}
            value={item.value}
            className="-mb-px inline-flex min-h-9 items-center gap-1.5 rounded-t-md border-b-2 border-transparent px-2.5 whitespace-nowrap text-text-2 -outline-offset-2! hover:text-text data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-text pointer-coarse:min-h-11"
          >
            {item.label}
            {item.count !== undefined && <span className="text-sm font-normal text-text-3">{item.count}</span>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {items.map((item) => (
        <Radix.Content
          key={item.value}
          value={item.value}
          className={cx('min-h-0 flex-1 outline-offset-[-2px]!', contentClassName)}
        >
          {item.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
