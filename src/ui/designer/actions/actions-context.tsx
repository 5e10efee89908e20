'use client';
import { createContext, use } from 'react';
import type { ActionContext } from './action';

/** How an action gets at the screen when it is run: asked for at that moment, so that nothing renders because of it. */
const Context = createContext<(() => ActionContext) | null>(null);
export const ActionsProvider = Context.Provider;

export function useActionContext(): () => ActionContext {
  const value = use(Context);
  if (value === null) throw new Error('useActionContext needs ActionsProvider above it (designer.tsx)');
  return value;
}
