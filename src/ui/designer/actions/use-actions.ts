'use client';
import { useCallback, useMemo } from 'react';
import type { Action } from './action';
import { useActionContext } from './actions-context';
import { keysInWords } from './keys-in-words';
import { actionOf } from './registry';

/** Runs actions by name, as buttons and menus do. */
export function useActions() {
  const context = useActionContext();
  const run = useCallback(
    (id: string) => {
      const action = actionOf(id);
      const now = context();
      if (action.when(now)) action.run(now);
    },
    [context],
  );
  return useMemo(() => ({ run, shortcut: (action: Action) => keysInWords(action.keys[0] ?? '') }), [run]);
}
