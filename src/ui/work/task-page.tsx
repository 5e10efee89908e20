'use client';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, ArrowUpRight } from 'lucide-react';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { KnownValues } from '@/ui/instance/known-values';
import { Progress } from '@/ui/instance/progress';
import { StageStrip } from '@/ui/instance/stage-strip';
import { Loading, RequestError } from '@/ui/shell/query-state';
import { useText } from '@/ui/shell/use-app-locale';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { useTRPC } from '@/ui/trpc';
import { ClaimBar } from './claim-bar';
import { type Advanced, Submitted } from './submitted';
import { TaskFacts } from './task-facts';
import { TaskForm } from './task-form';
import { viewAddress, viewOf } from './views';

/** One task: what it is about, its form, and what comes after it. */
export function TaskPage({ id }: { readonly id: string }) {
  const t = useTranslations('work.task');
  const { workspace } = useWorkspace();
  const trpc = useTRPC();
  const text = useText();
  const view = viewOf(useSearchParams().get('view'));
  const [advanced, setAdvanced] = useState<Advanced | null>(null);
  const query = useQuery(trpc.work.task.queryOptions({ workspace: workspace.slug, task: id }));
  const instanceId = query.data?.instance.id;
  const instance = useQuery(
    trpc.instance.get.queryOptions(
      { workspace: workspace.slug, instance: instanceId ?? '' },
      { enabled: instanceId !== undefined },
    ),
  );
  if (query.isPending) return <Loading className="p-7" lines={9} />;
  if (query.data === undefined) {
    return (
      <div className="p-5 sm:p-7">
        <RequestError error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  const { task, instance: of } = query.data;
  const instanceAddress = `/w/${workspace.slug}/instances/${of.id}`;
  return (
    <div className="flex min-h-0 flex-1">
      <article className="min-w-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex w-full max-w-205 flex-col gap-4 px-4 pt-4 pb-10 sm:px-7">
          <header>
            <div className="flex flex-wrap items-center gap-x-2 text-sm text-text-3">
              <Link
                href={viewAddress(workspace.slug, view)}
                className="inline-flex min-h-6 items-center gap-1 text-accent pointer-coarse:min-h-11 sm:hidden"
              >
                <ArrowLeft size={15} aria-hidden />
                {t('back')}
              </Link>
              <span className="max-sm:hidden">{text(of.process.name)}</span>
              <span aria-hidden className="max-sm:hidden">
                ·
              </span>
              <Link
                href={instanceAddress}
                className="inline-flex min-h-6 items-center gap-1 text-accent hover:underline max-sm:ml-auto pointer-coarse:min-h-11"
              >
                {t('see-instance')}
                <ArrowUpRight size={14} aria-hidden />
              </Link>
            </div>
            <h1 className="mt-0.5 mb-1.5 text-xl">{of.title}</h1>
            <TaskFacts task={task} />
          </header>
          {instance.data && <StageStrip instance={instance.data} />}
          {advanced ? (
            <Submitted title={t('submitted')} advanced={advanced} task={id} view={view} />
          ) : (
            <>
              <ClaimBar task={task} />
              {instance.data && (
                <KnownValues
                  first={6}
                  instance={instance.data}
                  except={task.form?.fields.map(({ key }) => key) ?? []}
                />
              )}
              <TaskForm key={id} answer={query.data} onSubmitted={setAdvanced} />
            </>
          )}
        </div>
      </article>
      {instance.data && (
        <aside className="w-74 shrink-0 overflow-y-auto border-l border-line bg-surface max-xl:hidden">
          <Progress instance={instance.data} />
        </aside>
      )}
    </div>
  );
}
