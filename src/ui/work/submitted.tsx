'use client';
import { useQueryClient } from '@tanstack/react-query';
import { ArrowRight, CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { ButtonLink } from '@/kit/button';
import { useText } from '@/ui/shell/use-app-locale';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { type Answers, useTRPC } from '@/ui/trpc';
import { useInbox } from './use-inbox';
import { taskAddress, type View } from './views';

export type Advanced = Answers['work']['complete'];

/** After a start or a completion: what comes next and for whom, and the way to one's own next task. */
export function Submitted({
  title,
  advanced,
  task,
  view = 'mine',
}: {
  readonly title: string;
  readonly advanced: Advanced;
  /** The one just done: no longer a candidate for "next". */
  readonly task?: string | undefined;
  readonly view?: View | undefined;
}) {
  const t = useTranslations('work.submitted');
  const { workspace } = useWorkspace();
  const heading = useRef<HTMLHeadingElement>(null);
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  useEffect(() => {
    heading.current?.focus();
    void queryClient.invalidateQueries(trpc.work.inbox.pathFilter());
    void queryClient.invalidateQueries(trpc.work.counts.pathFilter());
  }, [queryClient, trpc]);
  const { tasks } = useInbox('mine');
  const { next, instance } = advanced;
  const others = tasks.filter(({ id }) => id !== task && !(next.kind === 'your-task' && id === next.task));
  const following = others[0];
  return (
    <section aria-label={title} className="rounded-lg border border-done/40 bg-surface">
      <header className="flex items-start gap-3 rounded-t-lg bg-done-bg px-5 py-4">
        <CircleCheck size={22} aria-hidden className="mt-0.5 shrink-0 text-done" />
        <div className="min-w-0">
          <h2 ref={heading} tabIndex={-1} className="text-lg outline-none">
            {title}
          </h2>
          <NextInWords next={next} />
        </div>
      </header>
      <div className="flex flex-wrap items-center gap-2 px-5 py-4">
        {next.kind === 'your-task' && (
          <ButtonLink
            variant="primary"
            size="large"
            href={taskAddress(workspace.slug, next.task, view)}
            icon={<ArrowRight size={17} aria-hidden />}
          >
            {t('go-on')}
          </ButtonLink>
        )}
        {following && (
          <ButtonLink
            variant={next.kind === 'your-task' ? 'secondary' : 'primary'}
            size="large"
            href={taskAddress(workspace.slug, following.id, 'mine')}
          >
            {t('next-in-list', { count: others.length })}
          </ButtonLink>
        )}
        <ButtonLink size="large" href={`/w/${workspace.slug}/instances/${instance}`}>
          {t('see-instance')}
        </ButtonLink>
      </div>
    </section>
  );
}

function NextInWords({ next }: { readonly next: Advanced['next'] }) {
  const t = useTranslations('work.submitted');
  const common = useTranslations('common');
  const text = useText();
  if (next.kind !== 'waiting') return <p className="text-text-2">{t(next.kind)}</p>;
  if (next.steps.length === 0) return <p className="text-text-2">{t('machine')}</p>;
  return (
    <ul className="text-text-2">
      {next.steps.map((step) => {
        const who = step.who.map(text).join(common('list-separator'));
        return (
          <li key={`${text(step.name)}${who}`}>
            {who === ''
              ? t('waiting-nobody', { step: text(step.name) })
              : t('waiting-for', { step: text(step.name), who })}
          </li>
        );
      })}
    </ul>
  );
}
