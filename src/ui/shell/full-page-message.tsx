import type { ReactNode } from 'react';

/** A page that says one thing: what happened, what is safe, what to do. */
export function FullPageMessage({
  code,
  title,
  children,
  actions,
}: {
  readonly code?: string | undefined;
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="flex min-h-[70dvh] flex-1 items-center justify-center px-5 py-12">
      <div className="w-full max-w-lg">
        {code !== undefined && <p className="mb-1 font-mono text-sm text-text-3">{code}</p>}
        <h1 className="text-xl">{title}</h1>
        <div className="mt-2 flex flex-col gap-2 text-text-2">{children}</div>
        {actions !== undefined && <div className="mt-5 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
