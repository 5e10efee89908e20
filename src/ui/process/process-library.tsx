'use client';
import { useQuery } from '@tanstack/react-query';
import { Plus, Search, Workflow } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/kit/button';
import { DataTable } from '@/kit/data-table';
import { EmptyState } from '@/kit/empty-state';
import { Pill } from '@/kit/pill';
import { TextInput } from '@/kit/text-input';
import { Page } from '@/ui/shell/page';
import { Loading, RequestError } from '@/ui/shell/query-state';
import { Time } from '@/ui/shell/time';
import { useText } from '@/ui/shell/use-app-locale';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { useTRPC } from '@/ui/trpc';
import { CreateProcessDialog } from './create-process-dialog';

/** Every process of the workspace: which version is live, how many run, whether the draft is ahead. */
export function ProcessLibrary() {
  const t = useTranslations('process.library');
  const { workspace, may } = useWorkspace();
  const trpc = useTRPC();
  const text = useText();
  const [creating, setCreating] = useState(false);
  const [query, setQuery] = useState('');
  const processes = useQuery(trpc.process.list.queryOptions({ workspace: workspace.slug }));
  const wanted = query.trim().toLowerCase();
  const rows = (processes.data ?? []).filter(({ key, name }) =>
    [key, name.zh, name.en].some((one) => one.toLowerCase().includes(wanted)),
  );
  const create = may('process.design') && (
    <Button variant="primary" icon={<Plus size={16} aria-hidden />} onClick={() => setCreating(true)}>
      {t('create')}
    </Button>
  );
  return (
    <Page title={t('title')} description={t('description')} actions={processes.data?.length !== 0 && create}>
      {processes.isPending && <Loading lines={8} />}
      {processes.isError && <RequestError error={processes.error} onRetry={() => void processes.refetch()} />}
      {processes.data?.length === 0 && (
        <EmptyState icon={<Workflow size={22} />} title={t('empty')} action={create}>
          {may('process.design') ? t('empty-help') : t('empty-view')}
        </EmptyState>
      )}
      {processes.data !== undefined && processes.data.length > 0 && (
        <div className="flex flex-col gap-3">
          <TextInput
            type="search"
            className="max-w-80"
            icon={<Search size={16} aria-hidden />}
            aria-label={t('search')}
            placeholder={t('search')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <DataTable
            caption={t('title')}
            rows={rows}
            rowKey={(process) => process.id}
            empty={<EmptyState icon={<Search size={22} />} title={t('none-found')} />}
            columns={[
              {
                key: 'name',
                header: t('name'),
                cell: (process) => (
                  <>
                    <Link
                      href={`/w/${workspace.slug}/processes/${process.key}`}
                      className="font-semibold text-text after:absolute after:inset-0 hover:text-accent"
                    >
                      {text(process.name)}
                    </Link>
                    <span className="block font-mono text-xs text-text-3">{process.key}</span>
                  </>
                ),
              },
              {
                key: 'live',
                header: t('live'),
                cell: (process) => (
                  <span className="flex flex-wrap gap-1">
                    {process.live === null ? (
                      <Pill tone="draft">{t('unpublished')}</Pill>
                    ) : (
                      <Pill tone="done">{t('version', { number: process.live })}</Pill>
                    )}
                    {process.live !== null && process.draftAhead && <Pill tone="paused">{t('draft-ahead')}</Pill>}
                  </span>
                ),
              },
              { key: 'running', header: t('running'), align: 'end', show: 'tablet', cell: ({ running }) => running },
              {
                key: 'updated',
                header: t('updated'),
                show: 'wide',
                className: 'w-44 text-text-2',
                cell: (process) => <Time at={process.updatedAt} />,
              },
            ]}
          />
        </div>
      )}
      <CreateProcessDialog open={creating} onOpenChange={setCreating} />
    </Page>
  );
}
