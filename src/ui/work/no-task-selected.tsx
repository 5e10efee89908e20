'use client';
import { MousePointerClick } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/kit/empty-state';

/** The third pane before a task is chosen. */
export function NoTaskSelected() {
  const t = useTranslations('work.inbox');
  return (
    <EmptyState className="my-auto" icon={<MousePointerClick size={22} />} title={t('choose')}>
      {t('choose-help')}
    </EmptyState>
  );
}
