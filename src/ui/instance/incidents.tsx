'use client';
import { RotateCw, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ELEMENT_TEXTS } from '@/elements/texts';
import { Button } from '@/kit/button';
import { Time } from '@/ui/shell/time';
import { useText } from '@/ui/shell/use-app-locale';
import { useWorkspace } from '@/ui/shell/workspace-context';
import type { Answers } from '@/ui/trpc';
import { RetryDialog } from './retry-dialog';
import { IncidentText } from './timeline-entry';

type Instance = Answers['instance']['get'];

/** What is stuck, why, and the way out for those who may operate. */
export function Incidents({ instance }: { readonly instance: Instance }) {
  const t = useTranslations('instance.incidents');
  const text = useText();
  const { may } = useWorkspace();
  const [retrying, setRetrying] = useState<Instance['incidents'][number] | null>(null);
  const open = instance.incidents.filter(({ status }) => status === 'open');
  if (open.length === 0) return null;
  const nameOf = (id: string) => {
    const element = instance.definition.logic.elements.find((one) => one.id === id);
    return element ? text(element.name) || text(ELEMENT_TEXTS[element.kind].name) : id;
  };
  return (
    <section aria-label={t('title')} className="rounded-lg border border-incident/50 bg-incident-bg">
      <h2 className="flex items-center gap-2 px-4 pt-3 font-semibold text-incident">
        <TriangleAlert size={17} aria-hidden />
        {t('title-count', { count: open.length })}
      </h2>
      <ul className="divide-y divide-incident/25 px-4 pb-1">
        {open.map((incident) => (
          <li key={incident.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-semibold">{nameOf(incident.element)}</p>
              <IncidentText code={incident.code} params={incident.params} />
              <p className="text-sm text-text-2">
                {t('since')} <Time at={incident.createdAt} />
              </p>
            </div>
            {may('instance.operate') ? (
              <Button icon={<RotateCw size={15} aria-hidden />} onClick={() => setRetrying(incident)}>
                {t('retry')}
              </Button>
            ) : (
              <p className="text-sm text-text-2">{t('operator-does')}</p>
            )}
          </li>
        ))}
      </ul>
      {retrying && (
        <RetryDialog
          key={retrying.id}
          instance={instance}
          incident={retrying}
          element={nameOf(retrying.element)}
          onClose={() => setRetrying(null)}
        />
      )}
    </section>
  );
}
