'use client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ClipboardList, Search } from 'lucide-react';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button, ButtonLink } from '@/kit/button';
import { DataTable } from '@/kit/data-table';
import { EmptyState } from '@/kit/empty-state';
import { Select } from '@/kit/select';
import { TextInput } from '@/kit/text-input';
import { Page } from '@/ui/shell/page';
import { Loading, RequestError } from '@/ui/shell/query-state';
import { Time } from '@/ui/shell/time';
import { useText } from '@/ui/shell/use-app-locale';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { useTRPC } from '@/ui/trpc';
import { filterOf, STATUSES, toQuery } from './instance-filter';
import { StatusPill } from './status-pill';

/** Instances with filters that stand in the address: a link shows the same list to others. */
export function InstancesPage() {
  const t = useTranslations('instance.list');
  const common = useTranslations('common');
  const status = useTranslations('instance.status');
  const { workspace, may } = useWorkspace();
  const trpc = useTRPC();
  const text = useText();
  const router = useRouter();
  const filter = filterOf(useSearchParams());
  const set = (change: Partial<typeof filter>) =>
    router.replace(`/w/${workspace.slug}/instances${toQuery({ ...filter, ...change })}`, { scroll: false });
  const processes = useQuery(
    trpc.process.list.queryOptions({ workspace: workspace.slug }, { enabled: may('process.view') }),
  );
  const list = useInfiniteQuery(
    trpc.instance.list.infiniteQueryOptions(
      {
        workspace: workspace.slug,
        limit: 30,
        ...(filter.status === '' ? {} : { status: filter.status }),
        ...(filter.process === '' ? {} : { process: filter.process }),
        ...(filter.query === '' ? {} : { query: filter.query }),
      },
      { getNextPageParam: (page) => page.next ?? undefined, placeholderData: (before) => before },
    ),
  );
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = filter.status !== '' || filter.process !== '' || filter.query !== '';
  return (
    <Page title={t('title')} description={may('instance.view-all') ? t('description-all') : t('description-own')}>
      <div className="mb-3 flex flex-wrap gap-2">
        <SearchBox value={filter.query} onSearch={(query) => set({ query })} />
        <Select
          className="sm:w-40!"
          aria-label={t('status')}
          value={filter.status}
          placeholder={t('any-status')}
          clearable
          onValueChange={(value) => set({ status: STATUSES.find((one) => one === value) ?? '' })}
          options={STATUSES.map((value) => ({ value, label: status(value) }))}
        />
        {processes.data !== undefined && processes.data.length > 0 && (
          <Select
            className="sm:w-52!"
            aria-label={t('process')}
            value={filter.process}
            placeholder={t('any-process')}
            clearable
            onValueChange={(process) => set({ process })}
            options={processes.data.map(({ key, name }) => ({ value: key, label: text(name) }))}
          />
        )}
      </div>
      {list.isPending && <Loading lines={10} />}
      {list.isError && <RequestError error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && (
        <DataTable
          caption={t('title')}
          rows={rows}
          rowKey={(row) => row.id}
          empty={
            filtered ? (
              <EmptyState
                icon={<Search size={22} />}
                title={t('none-found')}
                action={<Button onClick={() => set({ status: '', process: '', query: '' })}>{t('clear')}</Button>}
              />
            ) : (
              <EmptyState
                icon={<ClipboardList size={22} />}
                title={t('empty')}
                action={may('work.do') && <ButtonLink href={`/w/${workspace.slug}/start`}>{t('to-start')}</ButtonLink>}
              >
                {t('empty-help')}
              </EmptyState>
            )
          }
          columns={[
            {
              key: 'title',
              header: t('name'),
              cell: (row) => (
                <>
                  <Link
                    href={`/w/${workspace.slug}/instances/${row.id}`}
                    className="font-semibold after:absolute after:inset-0 hover:text-accent"
                  >
                    {row.title}
                  </Link>
                  <span className="block text-sm text-text-3">
                    {text(row.process.name)} · v{row.version}
                  </span>
                </>
              ),
            },
            {
              key: 'status',
              header: t('status'),
              cell: (row) => <StatusPill status={row.status} incidents={row.incidents} />,
            },
            { key: 'by', header: t('started-by'), show: 'wide', cell: (row) => row.startedBy?.name },
            {
              key: 'at',
              header: t('started-at'),
              show: 'tablet',
              className: 'text-text-2',
              cell: (row) => <Time at={row.startedAt} />,
            },
            {
              key: 'end',
              header: t('ended-at'),
              show: 'wide',
              className: 'text-text-2',
              cell: (row) => row.endedAt !== null && <Time at={row.endedAt} />,
            },
          ]}
        />
      )}
      {list.hasNextPage && (
        <div className="mt-4 text-center">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {common('load-more')}
          </Button>
        </div>
      )}
    </Page>
  );
}

/** Searches a moment after the typing stops; a composing input method has not stopped. */
function SearchBox({ value, onSearch }: { readonly value: string; readonly onSearch: (query: string) => void }) {
  const t = useTranslations('instance.list');
  const [typed, setTyped] = useState(value);
  const [composing, setComposing] = useState(false);
  // The address can change without us (filters cleared, going back): then it wins.
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (typed.trim() !== value) setTyped(value);
  }
  useEffect(() => {
    if (composing || typed.trim() === value) return;
    const timer = setTimeout(() => onSearch(typed.trim()), 350);
    return () => clearTimeout(timer);
  }, [typed, value, composing, onSearch]);
  return (
    <TextInput
      type="search"
      className="sm:w-72!"
      icon={<Search size={16} aria-hidden />}
      aria-label={t('search')}
      placeholder={t('search')}
      value={typed}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
