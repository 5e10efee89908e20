'use client';
import { useEffect } from 'react';
import { isComposing, isTyping, shortcutOf } from '@/kit/shortcut';
import { useActionContext } from './actions-context';
import { ACTIONS } from './registry';

const BY_KEY = new Map(
  ACTIONS.filter((action) => action.scope !== 'event').flatMap((action) =>
    action.keys.map((key) => [key, action] as const),
  ),
);

/**
 * The keyboard of the designer. Single letters and arrows belong to the canvas: they act while the keyboard is on it or
 * nowhere, so that no other control loses a key (WCAG 2.1.4). Nothing acts while somebody types or an input method composes.
 */
export function useActionShortcuts(): void {
  const context = useActionContext();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || isTyping(event.target)) return;
      const action = BY_KEY.get(shortcutOf(event));
      if (action === undefined || (action.scope === 'canvas' && !isOnCanvas(event.target))) return;
      const now = context();
      if (!action.when(now)) return;
      event.preventDefault();
      action.run(now);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [context]);
}

/** On the canvas itself, not on a button in it: those keep Enter and Delete. */
export function isOnCanvas(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target === document.body) return true;
  return target.closest('[data-canvas]') !== null && target.closest('button, a, [role=toolbar]') === null;
}
