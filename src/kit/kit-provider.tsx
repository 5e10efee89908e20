'use client';
import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';
import { ToastProvider } from './toast';

/** What tooltips and toasts need above them; once, in the root layout. */
export function KitProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Tooltip.Provider delayDuration={400}>
      <ToastProvider>{children}</ToastProvider>
    </Tooltip.Provider>
  );
}
