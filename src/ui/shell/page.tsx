import type { ReactNode } from 'react';
import { cx } from '@/kit/cx';

export interface PageProps {
  readonly title: ReactNode;
  /** One sentence under the title. */
  readonly description?: ReactNode;
  /** Above the title: where one comes from. */
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
  /** `wide` for tables, `reading` for forms beside the navigation, `alone` for a page without navigation. */
  readonly width?: 'wide' | 'reading' | 'alone' | undefined;
  readonly children: ReactNode;
}

/** A page: title, what can be done here, content. Pages beside the navigation all begin at the same left edge. */
export function Page({ title, description, above, actions, width = 'wide', children }: PageProps) {
  return (
    <div className={cx('mx-auto w-full px-4 pt-5 pb-10 sm:px-7', width === 'alone' ? 'max-w-200' : 'max-w-300')}>
      <div className={cx(width === 'reading' && 'max-w-200')}>
        {above !== undefined && <div className="mb-1 text-sm text-text-3">{above}</div>}
        <header className="mb-4 flex flex-wrap items-start gap-x-4 gap-y-2">
          <div className="min-w-0 flex-1 basis-60">
            <h1 className="text-xl">{title}</h1>
            {description !== undefined && <p className="mt-0.5 text-text-2">{description}</p>}
          </div>
          {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
        {children}
      </div>
    </div>
  );
}
