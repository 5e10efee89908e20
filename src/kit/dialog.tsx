'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { buttonClass } from './button';
import { cx } from './cx';

export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | undefined;
}

const WIDTH = { small: 'sm:max-w-md', medium: 'sm:max-w-xl', large: 'sm:max-w-4xl' } as const;

/** A modal window; on a phone a sheet from below. Escape and the backdrop close it. */
export function Dialog({ open, onOpenChange, title, description, children, footer, size = 'small' }: DialogProps) {
  const t = useTranslations('common');
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-backdrop" />
        <div className="pointer-events-none fixed inset-0 z-40 flex items-end justify-center sm:items-center sm:p-4">
          <Radix.Content
            {...(description === undefined ? { 'aria-describedby': undefined } : {})}
            className={cx(
              'pointer-events-auto flex max-h-[92dvh] w-full animate-slide-up flex-col rounded-t-lg border border-line bg-surface shadow-float outline-none sm:rounded-lg',
              WIDTH[size],
            )}
          >
            <header className="flex items-start gap-3 px-5 pt-4 pb-2">
              <div className="min-w-0 flex-1">
                <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
                {description !== undefined && (
                  <Radix.Description className="mt-1 text-text-2">{description}</Radix.Description>
                )}
              </div>
              <Radix.Close asChild>
                {/* Without a tooltip: it would open with the dialog and take the first Escape for itself. */}
                <button
                  type="button"
                  aria-label={t('close')}
                  className={cx(
                    buttonClass({ variant: 'quiet' }),
                    '-mr-2 size-8 shrink-0 px-0! pointer-coarse:size-11',
                  )}
                >
                  <X size={18} aria-hidden />
                </button>
              </Radix.Close>
            </header>
            <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-2 pb-4">{children}</div>
            {footer !== undefined && (
              <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>
            )}
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  );
}
