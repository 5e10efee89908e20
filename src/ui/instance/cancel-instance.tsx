'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ban } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/kit/button';
import { ConfirmDialog } from '@/kit/confirm-dialog';
import { Field } from '@/kit/field';
import { TextArea } from '@/kit/text-area';
import { useToast } from '@/kit/toast';
import { newCommandKey } from '@/ui/new-command-key';
import { RequestError } from '@/ui/shell/query-state';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { type Answers, useTRPC } from '@/ui/trpc';

/** Ends the instance before its time; needs a reason, which stays in the history. */
export function CancelInstance({ instance }: { readonly instance: Answers['instance']['get'] }) {
  const t = useTranslations('instance.cancel');
  const { workspace } = useWorkspace();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [key, setKey] = useState('');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const cancel = useMutation(
    trpc.instance.cancel.mutationOptions({
      onSuccess: () => {
        setAsking(false);
        toast({ tone: 'success', title: t('done') });
      },
      onSettled: () =>
        Promise.all([
          queryClient.invalidateQueries(trpc.instance.pathFilter()),
          queryClient.invalidateQueries(trpc.work.pathFilter()),
        ]),
    }),
  );
  const tasks = instance.tasks.filter(({ status }) => status === 'open').length;
  return (
    <>
      <Button
        variant="danger"
        icon={<Ban size={15} aria-hidden />}
        onClick={() => {
          setKey(newCommandKey());
          setMissing(false);
          cancel.reset();
          setAsking(true);
        }}
      >
        {t('action')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        danger
        title={t('title', { title: instance.title })}
        description={t('help', { count: tasks })}
        confirmLabel={t('action')}
        cancelLabel={t('keep')}
        busy={cancel.isPending}
        onConfirm={() => {
          const given = reason.trim();
          setMissing(given === '');
          if (given !== '') cancel.mutate({ workspace: workspace.slug, instance: instance.id, key, reason: given });
        }}
      >
        <div className="flex flex-col gap-3">
          {cancel.isError && <RequestError error={cancel.error} />}
          <Field label={t('reason')} help={t('reason-help')} error={missing ? t('reason-missing') : undefined} required>
            <TextArea value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
          </Field>
        </div>
      </ConfirmDialog>
    </>
  );
}
