'use client';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Banner } from '@/kit/banner';
import { Button } from '@/kit/button';
import { Card } from '@/kit/card';
import { Field } from '@/kit/field';
import { TextInput } from '@/kit/text-input';
import { useToast } from '@/kit/toast';
import { refusedOf, useRejectionText } from '@/ui/rejection';
import { useTRPC } from '@/ui/trpc';

interface Mistakes {
  readonly current?: string;
  readonly next?: string;
  readonly again?: string;
}

/** Changing the password ends every other session: the server does it, the page says so. */
export function PasswordCard({ login }: { readonly login: string }) {
  const t = useTranslations('workspace.account');
  const trpc = useTRPC();
  const toast = useToast();
  const textOf = useRejectionText();
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const change = useMutation(trpc.account.changePassword.mutationOptions());

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const read = (name: string) => String(data.get(name) ?? '');
    const [current, next, again] = [read('current'), read('next'), read('again')];
    const found: Mistakes = {
      ...(current === '' ? { current: t('current-missing') } : {}),
      ...([...next].length < 8 ? { next: t('next-short') } : {}),
      ...(next !== again ? { again: t('again-different') } : {}),
    };
    setMistakes(found);
    if (Object.keys(found).length > 0) return;
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          form.reset();
          toast({ tone: 'success', title: t('password-changed') });
        },
      },
    );
  };

  return (
    <Card title={t('password')}>
      <form noValidate onSubmit={submit} className="flex max-w-96 flex-col gap-3">
        {change.isError && (
          <Banner tone="error" role="alert">
            {textOf(refusedOf(change.error).rejection)}
          </Banner>
        )}
        <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        <Field label={t('current')} error={mistakes.current} required>
          <TextInput type="password" name="current" autoComplete="current-password" />
        </Field>
        <Field label={t('next')} help={t('next-help')} error={mistakes.next} required>
          <TextInput type="password" name="next" autoComplete="new-password" />
        </Field>
        <Field label={t('again')} error={mistakes.again} required>
          <TextInput type="password" name="again" autoComplete="new-password" />
        </Field>
        <div>
          <Button type="submit" variant="primary" busy={change.isPending}>
            {t('change-password')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
