import type { ReactNode } from 'react';

/** A key of the keyboard. Hidden where there is none. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-5 rounded-[4px] border border-b-2 border-line bg-surface px-1 text-center font-mono text-[11px] leading-4 text-text-3 pointer-coarse:hidden">
      {children}
    </kbd>
  );
}
