'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/kit/button';
import { DataTable } from '@/kit/data-table';
import { EmptyState } from '@/kit/empty-state';
import { usePeople } from '@/ui/instance/people';
import { messageKey } from '@/ui/rejection';
import { Page } from '@/ui/shell/page';
import { Loading, RequestError } from '@/ui/shell/query-state';
import { Time } from '@/ui/shell/time';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { useTRPC } from '@/ui/trpc';
import { AuditDetail, AuditSubject } from './audit-subject';

/** Who did what in the workspace, newest first. Rows are never changed. */
export function AuditPage() {
  const t = useTranslations('workspace.audit');
  const common = useTranslations('common');
  const { workspace } = useWorkspace();
  const trpc = useTRPC();
  const audit = useInfiniteQuery(
    trpc.workspace.audit.infiniteQueryOptions(
      { workspace: workspace.slug, limit: 50 },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  const people = usePeople();
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name;
  const rows = audit.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('title')} description={t('description')}>
      {audit.isError && <RequestError error={audit.error} onRetry={() => void audit.refetch()} />}
      {audit.isPending && <Loading lines={9} />}
      {audit.isSuccess && (
        <>
          <DataTable
            caption={t('title')}
            rows={rows}
            rowKey={(entry) => entry.id}
            empty={<EmptyState icon={<ScrollText size={22} />} title={t('empty')} />}
            columns={[
              { key: 'at', header: t('at'), className: 'w-40', cell: (entry) => <Time at={entry.at} /> },
              {
                key: 'who',
                header: t('who'),
                className: 'whitespace-nowrap',
                cell: (entry) => entry.user?.name ?? t('system'),
              },
              {
                key: 'action',
                header: t('action'),
                cell: (entry) => {
                  const key = `actions.${messageKey(entry.action.replaceAll('.', '/'))}`;
                  return t.has(key) ? t(key) : entry.action;
                },
              },
              {
                key: 'subject',
                header: t('subject'),
                show: 'tablet',
                cell: (entry) => <AuditSubject entry={entry} nameOf={nameOf} />,
              },
              {
                key: 'detail',
                header: t('detail'),
                show: 'tablet',
                cell: (entry) => <AuditDetail detail={entry.detail} />,
              },
              {
                key: 'request',
                header: t('request'),
                show: 'wide',
                className: 'whitespace-nowrap font-mono text-xs text-text-3',
                cell: (entry) => entry.request,
              },
            ]}
          />
          {audit.hasNextPage && (
            <div className="mt-4 text-center">
              <Button busy={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
                {common('load-more')}
              </Button>
            </div>
          )}
        </>
      )}
    </Page>
  );
}
