'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Hand, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/kit/button';
import { useToast } from '@/kit/toast';
import { RequestError } from '@/ui/shell/query-state';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { type Answers, useTRPC } from '@/ui/trpc';

/** Taking a task and giving it back. */
export function ClaimBar({ task }: { readonly task: Answers['work']['task']['task'] }) {
  const t = useTranslations('work.task');
  const { workspace } = useWorkspace();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const onSettled = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.work.pathFilter()),
      queryClient.invalidateQueries(trpc.instance.pathFilter()),
    ]);
  const claim = useMutation(
    trpc.work.claim.mutationOptions({
      onSuccess: () => toast({ tone: 'success', title: t('claimed') }),
      onSettled,
    }),
  );
  const release = useMutation(
    trpc.work.release.mutationOptions({
      onSuccess: () => toast({ tone: 'success', title: t('released') }),
      onSettled,
    }),
  );
  const address = { workspace: workspace.slug, task: task.id };
  const error = claim.error ?? release.error;
  return (
    <>
      {error !== null && <RequestError error={error} />}
      {task.canClaim && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line bg-surface px-4 py-3">
          <p className="min-w-0 flex-1 basis-52 text-text-2">{t('claim-help')}</p>
          <Button
            variant="primary"
            icon={<Hand size={16} aria-hidden />}
            busy={claim.isPending}
            onClick={() => claim.mutate(address)}
          >
            {t('claim')}
          </Button>
        </div>
      )}
      {task.canRelease && (
        <div className="-my-1 flex justify-end">
          <Button
            variant="quiet"
            size="small"
            icon={<Undo2 size={14} aria-hidden />}
            busy={release.isPending}
            onClick={() => release.mutate(address)}
          >
            {t('release')}
          </Button>
        </div>
      )}
    </>
  );
}
