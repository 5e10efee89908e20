import type { LucideIcon } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { cx } from '@/kit/cx';
import { LinkPending } from './link-pending';

/** One line of the navigation. */
export function NavLink({
  href,
  icon: Icon,
  current,
  count,
  onClick,
  children,
}: {
  readonly href: string;
  readonly icon: LucideIcon;
  readonly current: boolean;
  readonly count?: number | undefined;
  readonly onClick?: (() => void) | undefined;
  readonly children: ReactNode;
}) {
  return (
    <Link
      href={href}
      {...(onClick ? { onClick } : {})}
      aria-current={current ? 'page' : undefined}
      className={cx(
        'flex min-h-8.5 items-center gap-2.5 rounded-md px-2 pointer-coarse:min-h-11 forced-colors:aria-[current=page]:outline-2',
        current ? 'bg-accent-bg font-semibold text-accent' : 'text-text-2 hover:bg-sub hover:text-text',
      )}
    >
      <Icon size={17} aria-hidden className="shrink-0" />
      <span className="min-w-0 flex-1 truncate">{children}</span>
      <LinkPending />
      {count !== undefined && count > 0 && <span className="text-sm font-normal">{count > 99 ? '99+' : count}</span>}
    </Link>
  );
}
