import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx';

export type BannerTone = 'info' | 'success' | 'warning' | 'error';

const LOOK: Readonly<Record<BannerTone, { readonly className: string; readonly Icon: typeof Info }>> = {
  info: { className: 'border-waiting/40 bg-waiting-bg [&>svg]:text-waiting', Icon: Info },
  success: { className: 'border-done/40 bg-done-bg [&>svg]:text-done', Icon: CircleCheck },
  warning: { className: 'border-paused/40 bg-paused-bg [&>svg]:text-paused', Icon: TriangleAlert },
  error: { className: 'border-overdue/40 bg-overdue-bg [&>svg]:text-overdue', Icon: CircleAlert },
};

export interface BannerProps {
  readonly tone?: BannerTone | undefined;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly className?: string | undefined;
  /** Announced at once (`alert`) or when there is a pause (`status`); nothing when it was there from the start. */
  readonly role?: 'alert' | 'status' | undefined;
}

/** A message that stays where it concerns something. */
export function Banner({ tone = 'info', title, children, action, className, role }: BannerProps) {
  const { className: look, Icon } = LOOK[tone];
  return (
    <div
      role={role}
      className={cx(
        'flex flex-wrap items-start gap-x-2.5 gap-y-2 rounded-lg border px-3 py-2.5 text-text',
        look,
        className,
      )}
    >
      <Icon size={18} aria-hidden className="mt-0.5 shrink-0" />
      <div className="min-w-0 flex-1 basis-44">
        {title !== undefined && <div className="font-semibold">{title}</div>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {action !== undefined && <div className="shrink-0">{action}</div>}
    </div>
  );
}
