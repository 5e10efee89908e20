'use client';
import { useQuery } from '@tanstack/react-query';
import { GitBranch } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/kit/empty-state';
import { Pill } from '@/kit/pill';
import { Loading, RequestError } from '@/ui/shell/query-state';
import { Time } from '@/ui/shell/time';
import { useDesigner } from '../designer-context';
import type { DesignerServer } from '../ports';

/** Every published version: when, by whom, why, and how many instances still run on it. */
export function VersionsPane({ server, live }: { readonly server: DesignerServer; readonly live: number | null }) {
  const t = useTranslations('designer.versions');
  const { workspace, processKey } = useDesigner();
  const versions = useQuery({
    queryKey: ['designer', workspace, processKey, 'versions', live],
    queryFn: server.versions,
  });
  if (versions.isError) return <RequestError error={versions.error} onRetry={() => void versions.refetch()} />;
  if (versions.isPending) return <Loading lines={4} />;
  if (versions.data.length === 0) {
    return (
      <EmptyState icon={<GitBranch size={22} />} title={t('none')}>
        {t('none-help')}
      </EmptyState>
    );
  }
  return (
    <ol className="flex flex-col gap-2">
      {versions.data.map((version) => (
        <li key={version.number} className="rounded-lg border border-line p-2.5">
          <div className="flex flex-wrap items-center gap-2">
            <Link
              href={`/w/${workspace}/processes/${processKey}/versions/${version.number}`}
              className="font-semibold text-accent hover:underline"
            >
              {t('number', { number: version.number })}
            </Link>
            {version.number === live && <Pill tone="done">{t('live')}</Pill>}
            {version.running > 0 && <Pill tone="running">{t('running', { count: version.running })}</Pill>}
          </div>
          <p className="mt-1 whitespace-pre-wrap">
            {version.note === '' ? <span className="text-text-3">{t('no-note')}</span> : version.note}
          </p>
          <p className="mt-1 text-sm text-text-3">
            {version.publishedBy ?? t('somebody')} · <Time at={version.publishedAt} />
          </p>
        </li>
      ))}
    </ol>
  );
}
