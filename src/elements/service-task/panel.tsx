'use client';
import { Field } from '@/kit/field';
import { NumberInput } from '@/kit/number-input';
import { Select } from '@/kit/select';
import { textIn } from '@/model/text';
import type { PanelProps } from '../panel';
import { HeadersField } from './headers-field';
import { PANEL_TEXTS } from './panel-texts';
import { HTTP_METHODS, type HttpConnector, RETRY, type ServiceTask, TIMEOUT_MS } from './schema';
import { TemplateField } from './template-field';

/** What is called, what is kept of the answer, and what happens when it fails. */
export function Panel({ element, change, problem, context }: PanelProps<ServiceTask>) {
  const texts = PANEL_TEXTS[context.locale];
  const { connector, retry } = element;
  const setConnector = (next: Partial<HttpConnector>, property: string) =>
    change({ ...element, connector: { ...connector, ...next } }, `connector.${property}`);
  const setRetry = (next: Partial<ServiceTask['retry']>, property: string) =>
    change({ ...element, retry: { ...retry, ...next } }, `retry.${property}`);
  const variables = context.variables.map(({ key, label }) => ({
    value: key,
    label: `${textIn(label, context.locale) || key} (${key})`,
  }));
  const disabled = !context.editable;
  return (
    <>
      <Field label={texts.method}>
        <Select
          value={connector.method}
          disabled={disabled}
          options={HTTP_METHODS.map((method) => ({ value: method, label: method }))}
          onValueChange={(next) => {
            const method = HTTP_METHODS.find((one) => one === next);
            if (method !== undefined) setConnector({ method }, 'method');
          }}
        />
      </Field>
      <TemplateField
        label={texts.url}
        help={texts.urlHelp}
        error={problem('connector.url')}
        value={connector.url}
        onChange={(url) => setConnector({ url }, 'url')}
        context={context}
      />
      <HeadersField
        key={element.id}
        value={connector.headers ?? {}}
        error={problem('connector.headers')}
        onChange={(headers) => setConnector({ headers }, 'headers')}
        context={context}
      />
      <TemplateField
        long
        label={texts.body}
        error={problem('connector.body')}
        value={connector.body ?? ''}
        onChange={(body) => setConnector({ body: body === '' ? undefined : body }, 'body')}
        context={context}
      />
      <Field label={texts.result} help={texts.resultHelp} error={problem('connector.result')}>
        <Select
          clearable
          placeholder={texts.notKept}
          value={connector.result ?? ''}
          disabled={disabled}
          options={variables}
          onValueChange={(key) => setConnector({ result: key === '' ? undefined : key }, 'result')}
        />
      </Field>
      <Field label={texts.status} error={problem('connector.statusVariable')}>
        <Select
          clearable
          placeholder={texts.notKept}
          value={connector.statusVariable ?? ''}
          disabled={disabled}
          options={variables}
          onValueChange={(key) => setConnector({ statusVariable: key === '' ? undefined : key }, 'statusVariable')}
        />
      </Field>
      <div className="grid grid-cols-2 items-end gap-2">
        <Bounded
          label={texts.timeout}
          value={connector.timeoutMs / 1000}
          least={TIMEOUT_MS.least / 1000}
          most={TIMEOUT_MS.most / 1000}
          disabled={disabled}
          onChange={(seconds) => setConnector({ timeoutMs: Math.round(seconds * 1000) }, 'timeoutMs')}
        />
        <Bounded
          label={texts.attempts}
          value={retry.attempts}
          least={RETRY.attempts.least}
          most={RETRY.attempts.most}
          whole
          disabled={disabled}
          onChange={(attempts) => setRetry({ attempts }, 'attempts')}
        />
      </div>
      <Bounded
        label={texts.backoff}
        help={texts.retryHelp}
        value={retry.backoffMs / 1000}
        least={RETRY.backoffMs.least / 1000}
        most={RETRY.backoffMs.most / 1000}
        disabled={disabled}
        onChange={(seconds) => setRetry({ backoffMs: Math.round(seconds * 1000) }, 'backoffMs')}
      />
    </>
  );
}

/** A number within bounds. What is typed on the way to it is not yet the value; leaving the field brings the value back. */
function Bounded({
  label,
  help,
  value,
  least,
  most,
  whole = false,
  disabled,
  onChange,
}: {
  readonly label: string;
  readonly help?: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}) {
  return (
    <Field label={label} help={help}>
      <NumberInput
        key={value}
        defaultValue={String(value)}
        disabled={disabled}
        onBlur={(event) => {
          const typed = Number(event.target.value.trim());
          const valid = event.target.value.trim() !== '' && Number.isFinite(typed);
          const next = valid ? Math.min(most, Math.max(least, whole ? Math.round(typed) : typed)) : value;
          event.target.value = String(next);
          if (next !== value) onChange(next);
        }}
      />
    </Field>
  );
}
