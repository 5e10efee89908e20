'use client';
import { useEffect, useRef } from 'react';

/** Keys pressed while an input method composes belong to it (229 is what older browsers send instead). */
export function isComposing(event: KeyboardEvent | React.KeyboardEvent): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === 229;
}

/** Whether the key goes into a text or an open widget rather than to the page. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest(
      'input:not([type=checkbox]):not([type=radio]), textarea, select, [role=menu], [role=dialog], [role=listbox]',
    ) !== null
  );
}

export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** `Mod` is Ctrl, on Apple's keyboards Command. Order: Mod+Alt+Shift+Key. */
export function shortcutOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const letter = /^[A-Z]$/.test(key) || key.length > 1;
  return [
    (event.ctrlKey || event.metaKey) && 'Mod',
    event.altKey && 'Alt',
    // Shift is part of what makes `?` out of `/`; it is named only where the key stays the same.
    event.shiftKey && letter && 'Shift',
    key,
  ]
    .filter((part) => part !== false)
    .join('+');
}

/** Shortcuts of a page, e.g. `{ J: next, 'Mod+Z': undo }`. Silent while somebody types or composes. */
export function useShortcuts(shortcuts: Shortcuts, enabled = true): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || isTyping(event.target)) return;
      const shortcut = shortcutOf(event);
      const action = Object.hasOwn(latest.current, shortcut) ? latest.current[shortcut] : undefined;
      if (!action) return;
      event.preventDefault();
      action(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}
