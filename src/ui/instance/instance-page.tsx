'use client';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Card } from '@/kit/card';
import { cx } from '@/kit/cx';
import { Page } from '@/ui/shell/page';
import { Loading, RequestError } from '@/ui/shell/query-state';
import { Time } from '@/ui/shell/time';
import { useText } from '@/ui/shell/use-app-locale';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { type Answers, useTRPC } from '@/ui/trpc';
import { CancelInstance } from './cancel-instance';
import { InstanceDiagram } from './diagram';
import { Incidents } from './incidents';
import { KnownValues, knowsSomething } from './known-values';
import { OpenTasks } from './open-tasks';
import { StageStrip } from './stage-strip';
import { StatusPill } from './status-pill';
import { Timeline } from './timeline';

/** One instance: where it stands, who has it, what it knows, what happened and why. */
export function InstancePage({ id }: { readonly id: string }) {
  const t = useTranslations('instance');
  const { workspace, may } = useWorkspace();
  const trpc = useTRPC();
  const query = useQuery(trpc.instance.get.queryOptions({ workspace: workspace.slug, instance: id }));
  const back = (
    <Link
      href={`/w/${workspace.slug}/instances`}
      className="inline-flex min-h-6 items-center gap-1 text-accent hover:underline pointer-coarse:min-h-11"
    >
      <ArrowLeft size={15} aria-hidden />
      {t('back')}
    </Link>
  );
  if (query.data === undefined) {
    return (
      <Page title={t('title')} above={back}>
        {query.isPending ? (
          <Loading lines={10} />
        ) : (
          <RequestError error={query.error} onRetry={() => void query.refetch()} />
        )}
      </Page>
    );
  }
  const instance = query.data;
  return (
    <Page
      title={instance.title}
      above={back}
      description={<Facts instance={instance} />}
      actions={may('instance.operate') && instance.status === 'active' && <CancelInstance instance={instance} />}
    >
      <div className="flex flex-col gap-4">
        <StageStrip instance={instance} />
        <Incidents instance={instance} />
        <OpenTasks instance={instance} />
        <section aria-label={t('diagram')}>
          <InstanceDiagram instance={instance} className="h-88" />
        </section>
        <div className={cx('grid items-start gap-4', knowsSomething(instance) && 'xl:grid-cols-[minmax(0,1fr)_21rem]')}>
          <KnownValues instance={instance} title={t('values')} />
          <Card title={t('timeline.title')}>
            <Timeline instance={instance} />
          </Card>
        </div>
      </div>
    </Page>
  );
}

function Facts({ instance }: { readonly instance: Answers['instance']['get'] }) {
  const t = useTranslations('instance');
  const text = useText();
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <StatusPill
        status={instance.status}
        incidents={instance.incidents.filter(({ status }) => status === 'open').length}
      />
      <span>
        {text(instance.process.name)} · v{instance.version}
      </span>
      <span>
        {instance.startedBy ? t('started-by', { name: instance.startedBy.name }) : t('started')}{' '}
        <Time at={instance.startedAt} />
      </span>
      {instance.endedAt !== null && (
        <span>
          {t('ended')} <Time at={instance.endedAt} />
        </span>
      )}
    </span>
  );
}
