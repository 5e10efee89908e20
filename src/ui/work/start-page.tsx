'use client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Banner } from '@/kit/banner';
import { Button } from '@/kit/button';
import { Card } from '@/kit/card';
import type { Values } from '@/model/json';
import { FormView } from '@/ui/form/form-view';
import { newCommandKey } from '@/ui/new-command-key';
import { refusedOf } from '@/ui/rejection';
import { Page } from '@/ui/shell/page';
import { Loading, RequestError } from '@/ui/shell/query-state';
import { useText } from '@/ui/shell/use-app-locale';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { type Answers, useTRPC } from '@/ui/trpc';
import { type Advanced, Submitted } from './submitted';

type Startable = Answers['work']['startable'][number];

/** The start form of a process. */
export function StartPage({ process }: { readonly process: string }) {
  const t = useTranslations('work.start');
  const { workspace } = useWorkspace();
  const trpc = useTRPC();
  const text = useText();
  const startable = useQuery(trpc.work.startable.queryOptions({ workspace: workspace.slug }));
  const current = startable.data?.find(({ key }) => key === process);
  // Published anew while somebody types: the form in front of them stays.
  const [first, setFirst] = useState(current);
  if (first === undefined && current !== undefined) setFirst(current);
  const found = first ?? current;
  const back = (
    <Link
      href={`/w/${workspace.slug}/start`}
      className="inline-flex min-h-6 items-center gap-1 text-accent hover:underline pointer-coarse:min-h-11"
    >
      <ArrowLeft size={15} aria-hidden />
      {t('back')}
    </Link>
  );
  if (found) {
    return (
      <Page
        title={text(found.name)}
        description={found.documentation === null ? undefined : text(found.documentation)}
        above={back}
        width="reading"
      >
        <StartForm process={found} changed={current !== undefined && current.number !== found.number} />
      </Page>
    );
  }
  return (
    <Page title={t('title')} above={back} width="reading">
      {startable.isPending && <Loading />}
      {startable.isError && <RequestError error={startable.error} onRetry={() => void startable.refetch()} />}
      {startable.isSuccess && <Banner tone="warning">{t('not-startable')}</Banner>}
    </Page>
  );
}

function StartForm({ process, changed }: { readonly process: Startable; readonly changed: boolean }) {
  const t = useTranslations('work.start');
  const text = useText();
  const { workspace } = useWorkspace();
  const trpc = useTRPC();
  const [advanced, setAdvanced] = useState<Advanced | null>(null);
  const key = useRef<{ readonly of: string; readonly key: string }>(undefined);
  const start = useMutation(trpc.work.start.mutationOptions({ onSuccess: setAdvanced }));
  const submit = (values: Values) => {
    const of = JSON.stringify(values);
    if (key.current?.of !== of) key.current = { of, key: newCommandKey() };
    start.mutate({ workspace: workspace.slug, process: process.key, key: key.current.key, values });
  };
  if (advanced) return <Submitted title={t('started')} advanced={advanced} />;
  const rejection = start.isError ? refusedOf(start.error).rejection : null;
  return (
    <Card title={process.form === null ? t('no-form-title') : text(process.form.name) || text(process.name)}>
      {changed && (
        <Banner tone="info" className="mb-4" role="status">
          {t('changed-meanwhile')}
        </Banner>
      )}
      {start.isError && rejection?.code !== 'form/invalid' && (
        <div className="mb-4">
          <RequestError error={start.error} title={t('not-started')} />
        </div>
      )}
      {process.form === null ? (
        <div className="flex flex-col items-start gap-3">
          <p className="text-text-2">{t('no-form')}</p>
          <Button variant="primary" size="large" busy={start.isPending} onClick={() => submit({})}>
            {t('submit')}
          </Button>
        </div>
      ) : (
        <FormView
          form={process.form}
          workspace={workspace.slug}
          submitLabel={t('submit')}
          busy={start.isPending || start.isSuccess}
          problems={rejection?.problems}
          onSubmit={submit}
        />
      )}
    </Card>
  );
}
