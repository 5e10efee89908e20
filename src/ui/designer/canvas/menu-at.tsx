'use client';
import { DropdownMenu as Radix } from 'radix-ui';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Point } from '@/model/element';

/** A menu that opens at a place instead of under a button. Arrows, typing the first letters and Escape work as in any menu. */
export function MenuAt({
  at,
  label,
  onClose,
  children,
}: {
  readonly at: Point;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const content = useRef<HTMLDivElement>(null);
  // Opened by a key that is not the menu's own: the first item has the keyboard, as after any other opening.
  useEffect(() => {
    const frame = requestAnimationFrame(() => content.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Radix.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Radix.Trigger asChild>
        <span aria-hidden className="fixed size-0" style={{ left: at.x, top: at.y }} />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          ref={content}
          aria-label={label}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="z-50 max-h-[min(var(--radix-dropdown-menu-content-available-height),26rem)] w-72 animate-appear overflow-y-auto rounded-lg border border-line bg-surface p-1 shadow-float"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const ITEM =
  'flex min-h-9 w-full cursor-pointer items-center gap-2.5 rounded-md px-2 py-1 outline-none select-none data-highlighted:bg-accent-bg forced-colors:data-highlighted:outline-2';

export function MenuAtItem({
  icon,
  text,
  help,
  onSelect,
}: {
  readonly icon?: ReactNode;
  readonly text: string;
  readonly help?: string;
  readonly onSelect: () => void;
}) {
  return (
    <Radix.Item className={ITEM} textValue={text} onSelect={onSelect}>
      {icon !== undefined && <span className="shrink-0 text-text-2">{icon}</span>}
      <span className="min-w-0 flex-1">
        <span className="block truncate">{text}</span>
        {help !== undefined && help !== '' && <span className="block truncate text-xs text-text-3">{help}</span>}
      </span>
    </Radix.Item>
  );
}

export function MenuAtLabel({ children }: { readonly children: ReactNode }) {
  return <Radix.Label className="px-2 pt-1.5 pb-1 text-sm text-text-3">{children}</Radix.Label>;
}
