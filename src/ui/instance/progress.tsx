'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Tabs } from '@/kit/tabs';
import type { Answers } from '@/ui/trpc';
import { InstanceDiagram } from './diagram';
import { Timeline } from './timeline';

/** How far it is, beside a task: what happened, or the drawing. */
export function Progress({ instance }: { readonly instance: Answers['instance']['get'] }) {
  const t = useTranslations('instance');
  const [tab, setTab] = useState<'timeline' | 'diagram'>('timeline');
  return (
    <Tabs
      label={t('progress')}
      value={tab}
      onValueChange={setTab}
      className="h-full"
      contentClassName="overflow-y-auto p-4"
      items={[
        { value: 'timeline', label: t('timeline.title'), content: <Timeline instance={instance} /> },
        {
          value: 'diagram',
          label: t('diagram'),
          content: <InstanceDiagram instance={instance} className="h-[70vh]" />,
        },
      ]}
    />
  );
}
