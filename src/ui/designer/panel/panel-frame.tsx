import type { ReactNode } from 'react';
import { Banner } from '@/kit/banner';

/** The head of the properties: what is selected, in words. */
export function PanelHead({
  icon,
  title,
  kind,
  summary,
  problem,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly kind: string;
  readonly summary?: string | undefined;
  readonly problem?: string | undefined;
}) {
  return (
    <header className="border-b border-line px-4 pt-3 pb-2.5">
      <div className="flex items-center gap-2.5">
        {icon}
        <h2 className="min-w-0 flex-1 truncate text-lg">{title}</h2>
        <span className="shrink-0 text-sm text-text-3">{kind}</span>
      </div>
      {summary !== undefined && summary !== '' && <p className="mt-1 line-clamp-2 text-sm text-text-2">{summary}</p>}
      {problem !== undefined && (
        <Banner tone="error" className="mt-2">
          {problem}
        </Banner>
      )}
    </header>
  );
}

export function PanelBody({ children }: { readonly children: ReactNode }) {
  return <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4 [&>*]:shrink-0">{children}</div>;
}
