'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { IconButton } from '@/kit/icon-button';

/** A pane between the rail and the canvas. */
export function SidePane({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const t = useTranslations('common');
  return (
    <section aria-label={title} className="flex w-80 shrink-0 flex-col border-r border-line bg-surface">
      <header className="flex items-center gap-2 border-b border-line py-1.5 pr-1.5 pl-4">
        <h2 className="min-w-0 flex-1 truncate">{title}</h2>
        <IconButton size="small" label={t('close')} icon={<X size={16} aria-hidden />} onClick={onClose} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-3">{children}</div>
    </section>
  );
}
