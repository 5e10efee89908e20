'use client';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Pencil } from 'lucide-react';
import Link from 'next/link';
import { useTimeZone, useTranslations } from 'next-intl';
import { ButtonLink } from '@/kit/button';
import { Card } from '@/kit/card';
import { ProcessViewer, useDirectoryNames } from '@/ui/instance/diagram';
import { formatInstant } from '@/ui/shell/instant';
import { Page } from '@/ui/shell/page';
import { Loading, RequestError } from '@/ui/shell/query-state';
import { useAppLocale, useText } from '@/ui/shell/use-app-locale';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { useTRPC } from '@/ui/trpc';

/** A sealed version, to look at. */
export function VersionPage({ process, number }: { readonly process: string; readonly number: number }) {
  const t = useTranslations('process.version-page');
  const { workspace, may } = useWorkspace();
  const trpc = useTRPC();
  const text = useText();
  const locale = useAppLocale();
  const names = useDirectoryNames();
  const timeZone = useTimeZone() ?? 'UTC';
  const version = useQuery(trpc.process.version.queryOptions({ workspace: workspace.slug, process, number }));
  const library = `/w/${workspace.slug}/processes`;
  const back = (
    <Link href={library} className="inline-flex min-h-6 items-center gap-1 text-accent hover:underline">
      <ArrowLeft size={15} aria-hidden />
      {t('back')}
    </Link>
  );
  if (version.isError) {
    return (
      <Page title={process} above={back}>
        <RequestError error={version.error} onRetry={() => void version.refetch()} />
      </Page>
    );
  }
  if (version.isPending) {
    return (
      <Page title={process} above={back}>
        <Loading />
      </Page>
    );
  }
  const { definition, publishedAt, publishedBy, note, hash } = version.data;
  const at = formatInstant(publishedAt, timeZone);
  return (
    <Page
      above={back}
      title={t('title', { name: text(definition.name), number })}
      description={publishedBy ? t('published', { name: publishedBy.name, at }) : t('published-unknown', { at })}
      actions={
        may('process.view') && (
          <ButtonLink href={`${library}/${process}`} icon={<Pencil size={15} aria-hidden />}>
            {t('open-draft')}
          </ButtonLink>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <ProcessViewer definition={definition} locale={locale} names={names} className="max-h-[70vh] min-h-80" />
        <Card title={t('note')}>
          <p className="whitespace-pre-wrap">{note === '' ? t('no-note') : note}</p>
          <p className="mt-3 text-sm text-text-3">{t('read-only')}</p>
          <p className="mt-1 text-sm text-text-3">
            {t('fingerprint')} <span className="font-mono">{hash.slice(0, 12)}</span>
          </p>
        </Card>
      </div>
    </Page>
  );
}
