'use client';
import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx';

const ITEM =
  'flex min-h-8 pointer-coarse:min-h-11 w-full cursor-pointer items-center gap-2 rounded-md px-2 py-1 outline-none select-none data-disabled:cursor-not-allowed data-disabled:opacity-55 data-highlighted:bg-accent-bg data-highlighted:shadow-[inset_3px_0_0_var(--color-accent)] forced-colors:data-highlighted:outline-2';

export interface MenuProps {
  /** A Button or IconButton. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  readonly align?: 'start' | 'center' | 'end' | undefined;
  readonly side?: 'top' | 'right' | 'bottom' | 'left' | undefined;
}

/** A menu of actions under its button. */
export function Menu({ trigger, children, align = 'end', side = 'bottom' }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) max-w-80 min-w-44 animate-appear overflow-y-auto rounded-lg border border-line bg-surface p-1 shadow-float"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export interface MenuItemProps {
  readonly onSelect?: (() => void) | undefined;
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly danger?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** The child is the element itself (a link). */
  readonly asChild?: boolean | undefined;
  readonly children: ReactNode;
}

export function MenuItem({
  onSelect,
  icon,
  shortcut,
  danger = false,
  disabled,
  asChild = false,
  children,
}: MenuItemProps) {
  const className = cx(ITEM, danger && 'text-overdue');
  if (asChild) {
    return (
      <Radix.Item asChild className={className} {...(onSelect ? { onSelect } : {})}>
        {children}
      </Radix.Item>
    );
  }
  return (
    <Radix.Item className={className} {...(onSelect ? { onSelect } : {})} {...(disabled ? { disabled } : {})}>
      {icon !== undefined && <span className="text-text-2">{icon}</span>}
      <span className="min-w-0 flex-1">{children}</span>
      {shortcut !== undefined && <span className="text-sm text-text-3">{shortcut}</span>}
    </Radix.Item>
  );
}

export interface MenuChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[];
  readonly onValueChange: (value: Value) => void;
}

/** One of several inside a menu, with a tick at the one chosen. */
export function MenuChoice<Value extends string>({ label, value, options, onValueChange }: MenuChoiceProps<Value>) {
  return (
    <Radix.RadioGroup value={value} aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {options.map((option) => (
        <Radix.RadioItem
          key={option.value}
          value={option.value}
          lang={option.lang}
          className={ITEM}
          onSelect={() => onValueChange(option.value)}
        >
          <span className="grid size-4 place-items-center text-accent">
            <Radix.ItemIndicator>
              <Check size={16} aria-hidden />
            </Radix.ItemIndicator>
          </span>
          {option.label}
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return <Radix.Label className="px-2 pt-2 pb-1 text-sm text-text-3">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="my-1 h-px bg-line" />;
}
