'use client';
import { useQuery } from '@tanstack/react-query';
import { ArrowRight, CirclePlus, Search } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ButtonLink } from '@/kit/button';
import { EmptyState } from '@/kit/empty-state';
import { TextInput } from '@/kit/text-input';
import { Page } from '@/ui/shell/page';
import { Loading, RequestError } from '@/ui/shell/query-state';
import { useText } from '@/ui/shell/use-app-locale';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { useTRPC } from '@/ui/trpc';

/** Every process one may start. */
export function StartCatalogue() {
  const t = useTranslations('work.start');
  const { workspace, may } = useWorkspace();
  const trpc = useTRPC();
  const text = useText();
  const [query, setQuery] = useState('');
  const startable = useQuery(trpc.work.startable.queryOptions({ workspace: workspace.slug }));
  const wanted = query.trim().toLowerCase();
  const shown = (startable.data ?? []).filter(({ name, key, documentation }) =>
    [name.zh, name.en, key, documentation?.zh ?? '', documentation?.en ?? ''].some((one) =>
      one.toLowerCase().includes(wanted),
    ),
  );
  return (
    <Page title={t('title')} description={t('description')}>
      {startable.isPending && <Loading lines={5} />}
      {startable.isError && <RequestError error={startable.error} onRetry={() => void startable.refetch()} />}
      {startable.data?.length === 0 && (
        <EmptyState
          icon={<CirclePlus size={22} />}
          title={t('empty')}
          action={
            may('process.design') && (
              <ButtonLink href={`/w/${workspace.slug}/processes`}>{t('to-processes')}</ButtonLink>
            )
          }
        >
          {may('process.design') ? t('empty-designer') : t('empty-help')}
        </EmptyState>
      )}
      {startable.data !== undefined && startable.data.length > 0 && (
        <>
          {startable.data.length > 4 && (
            <TextInput
              type="search"
              className="mb-4 max-w-80"
              icon={<Search size={16} aria-hidden />}
              aria-label={t('search')}
              placeholder={t('search')}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          )}
          {shown.length === 0 && <EmptyState icon={<Search size={22} />} title={t('none-found')} />}
          <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
            {shown.map((process) => (
              <li
                key={process.key}
                className="relative flex flex-col gap-1 rounded-lg border border-line bg-surface p-4 hover:border-accent has-focus-visible:border-accent"
              >
                <h2>
                  <Link
                    href={`/w/${workspace.slug}/start/${process.key}`}
                    className="font-semibold after:absolute after:inset-0 after:rounded-lg"
                  >
                    {text(process.name)}
                  </Link>
                </h2>
                {process.documentation !== null && (
                  <p className="line-clamp-3 text-sm text-text-2">{text(process.documentation)}</p>
                )}
                <p aria-hidden className="mt-auto flex items-center gap-1 pt-2 text-sm text-accent">
                  {process.form === null ? t('go-no-form') : t('go')}
                  <ArrowRight size={14} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
