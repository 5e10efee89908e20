import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** What is seldom needed, folded away. */
export function Folded({
  title,
  open = false,
  children,
}: {
  readonly title: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details open={open} className="group rounded-md">
      <summary className="flex min-h-8 cursor-pointer list-none items-center gap-1.5 text-text-2 hover:text-text">
        <ChevronRight size={15} aria-hidden className="transition-transform group-open:rotate-90" />
        {title}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
