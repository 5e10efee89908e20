import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

export interface CardProps extends Omit<ComponentProps<'section'>, 'title'> {
  readonly title?: ReactNode;
  /** At the end of the title's line. */
  readonly aside?: ReactNode;
  readonly flush?: boolean | undefined;
}

/** A sheet of paper: border before shadow. */
export function Card({ title, aside, flush = false, className, children, ...rest }: CardProps) {
  return (
    <section className={cx('rounded-lg border border-line bg-surface', className)} {...rest}>
      {title !== undefined && (
        <header className="flex min-h-11 flex-wrap items-center gap-2 px-4 pt-2">
          <h2 className="min-w-0 flex-1 font-semibold">{title}</h2>
          {aside}
        </header>
      )}
      <div className={flush ? undefined : 'px-4 pt-2 pb-4'}>{children}</div>
    </section>
  );
}
