'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useMemo, useState } from 'react';
import { variablesOf } from '@/definition/variables';
import type { DeclaredVariable } from '@/forms/create-forms';
import { Banner } from '@/kit/banner';
import { Button } from '@/kit/button';
import { Dialog } from '@/kit/dialog';
import { Field } from '@/kit/field';
import { Select } from '@/kit/select';
import { TextInput } from '@/kit/text-input';
import { useToast } from '@/kit/toast';
import type { Values } from '@/model/json';
import { newCommandKey } from '@/ui/new-command-key';
import { RequestError } from '@/ui/shell/query-state';
import { useText } from '@/ui/shell/use-app-locale';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { type Answers, useTRPC } from '@/ui/trpc';
import { fromInput, MENDABLE, toInput } from './repair-value';
import { IncidentText } from './timeline-entry';

type Instance = Answers['instance']['get'];

/** Mend what is wrong with the data, if anything, and try again. The answer says whether it worked. */
export function RetryDialog({
  instance,
  incident,
  element,
  onClose,
}: {
  readonly instance: Instance;
  readonly incident: Instance['incidents'][number];
  readonly element: string;
  readonly onClose: () => void;
}) {
  const t = useTranslations('instance.incidents');
  const common = useTranslations('common');
  const { workspace } = useWorkspace();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const formId = useId();
  const [key] = useState(newCommandKey);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const variables = useMemo(
    () => variablesOf(instance.definition).filter(({ type }) => MENDABLE.has(type)),
    [instance.definition],
  );
  const now = new Map(instance.variables.map((variable) => [variable.key, toInput(variable.value)]));
  const retry = useMutation(
    trpc.instance.retryIncident.mutationOptions({
      onSuccess: ({ next }) => {
        // A call runs by itself afterwards: nothing is mended until it has.
        const running = next.kind === 'waiting' && next.steps.length === 0;
        if (next.kind === 'incident') toast({ tone: 'error', title: t('failed-again') });
        else toast({ tone: running ? 'info' : 'success', title: t(running ? 'retrying' : 'retried') });
        onClose();
      },
      onSettled: () => queryClient.invalidateQueries(trpc.instance.pathFilter()),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const changed = variables.filter(
      ({ key: name }) => typed[name] !== undefined && typed[name] !== (now.get(name) ?? ''),
    );
    const entries = changed.map(
      (variable) => [variable.key, fromInput(typed[variable.key] ?? '', variable.type)] as const,
    );
    const mistakes = entries.filter(([, value]) => value === undefined).map(([name]) => name);
    setWrong(mistakes);
    if (mistakes.length > 0) return;
    const values: Values = Object.fromEntries(
      entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    retry.mutate({
      workspace: workspace.slug,
      incident: incident.id,
      key: `${key}${String(retry.failureCount)}`,
      values,
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="medium"
      title={t('retry-title', { element })}
      description={t('retry-help')}
      footer={
        <>
          <Button onClick={onClose} disabled={retry.isPending}>
            {common('cancel')}
          </Button>
          <Button type="submit" form={formId} variant="primary" busy={retry.isPending}>
            {t('retry')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Banner tone="warning">
          <IncidentText code={incident.code} params={incident.params} />
        </Banner>
        {retry.isError && <RequestError error={retry.error} />}
        {variables.length > 0 && (
          <details open={wrong.length > 0 || undefined}>
            <summary className="min-h-6 font-semibold text-accent">{t('mend')}</summary>
            <div className="mt-3 grid gap-3 sm:grid-cols-2">
              {variables.map((variable) => (
                <VariableField
                  key={variable.key}
                  variable={variable}
                  value={typed[variable.key] ?? now.get(variable.key) ?? ''}
                  wrong={wrong.includes(variable.key)}
                  onChange={(value) => setTyped((before) => ({ ...before, [variable.key]: value }))}
                />
              ))}
            </div>
          </details>
        )}
      </form>
    </Dialog>
  );
}

function VariableField({
  variable,
  value,
  wrong,
  onChange,
}: {
  readonly variable: DeclaredVariable;
  readonly value: string;
  readonly wrong: boolean;
  readonly onChange: (value: string) => void;
}) {
  const t = useTranslations('instance.incidents');
  const common = useTranslations('common');
  const text = useText();
  const { type, options } = variable;
  const choices =
    options?.map((option) => ({ value: option.value, label: text(option.label) || option.value })) ??
    (type === 'boolean'
      ? [
          { value: 'true', label: common('yes') },
          { value: 'false', label: common('no') },
        ]
      : null);
  return (
    <Field label={text(variable.label) || variable.key} error={wrong ? t(`wrong-${type}`) : undefined}>
      {choices ? (
        <Select value={value} onValueChange={onChange} placeholder={common('none')} clearable options={choices} />
      ) : (
        <TextInput
          value={value}
          type={type === 'date' ? 'date' : 'text'}
          inputMode={type === 'number' || type === 'money' ? 'decimal' : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
