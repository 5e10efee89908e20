'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/kit/button';
import { Dialog } from '@/kit/dialog';
import { Field } from '@/kit/field';
import { TextInput } from '@/kit/text-input';
import { RequestError } from '@/ui/shell/query-state';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { useTRPC } from '@/ui/trpc';

const KEY = /^[a-z][a-z0-9-]{1,47}$/;

/** Name and key of a new process; then the canvas. */
export function CreateProcessDialog({
  open,
  onOpenChange,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations('process.library');
  const common = useTranslations('common');
  const { workspace } = useWorkspace();
  const router = useRouter();
  const trpc = useTRPC();
  const formId = useId();
  const [mistakes, setMistakes] = useState<{ readonly name?: string; readonly key?: string }>({});
  const create = useMutation(
    trpc.process.create.mutationOptions({
      onSuccess: ({ key }) => router.push(`/w/${workspace.slug}/processes/${key}`),
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const read = (name: string) => String(data.get(name) ?? '').trim();
    const name = { zh: read('zh'), en: read('en') };
    const key = read('key');
    const found = {
      ...(name.zh === '' && name.en === '' ? { name: t('name-missing') } : {}),
      ...(key !== '' && !KEY.test(key) ? { key: t('key-wrong') } : {}),
    };
    setMistakes(found);
    if (Object.keys(found).length > 0) return;
    create.mutate({ workspace: workspace.slug, name, ...(key === '' ? {} : { key }) });
  };
  const busy = create.isPending || create.isSuccess;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('create')}
      description={t('create-help')}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{common('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={busy}>
            {t('create-submit')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        {create.isError && <RequestError error={create.error} />}
        <Field label={t('name-zh')} error={mistakes.name}>
          <TextInput name="zh" lang="zh-Hans" maxLength={100} autoComplete="off" />
        </Field>
        <Field label={t('name-en')}>
          <TextInput name="en" lang="en" maxLength={100} autoComplete="off" />
        </Field>
        <Field label={t('key')} help={t('key-help')} error={mistakes.key} optional>
          <TextInput name="key" className="font-mono" autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Field>
      </form>
    </Dialog>
  );
}
