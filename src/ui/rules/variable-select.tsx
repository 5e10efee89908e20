'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Select } from '@/kit/select';
import { TextInput } from '@/kit/text-input';
import { isFactPath } from '@/model/condition-schema';
import { textIn } from '@/model/text';
import type { RuleVariable } from '@/rules/rule-variable';
import { useBuilder } from './builder-context';
import { factOf, fieldOf } from './query';

/** Types that have something inside to compare. */
const HAS_INSIDE: readonly RuleVariable['type'][] = ['object', 'list', 'file'];

export interface VariableSelectProps {
  /** `key` or `key.path`. */
  readonly field: string;
  readonly onChange: (field: string) => void;
  readonly label: string;
  readonly disabled?: boolean | undefined;
  /** Only those; a variable chosen before stays offered. */
  readonly among?: readonly RuleVariable[] | undefined;
}

/** A variable and, where it has an inside, which part of it. */
export function VariableSelect({ field, onChange, label, disabled, among }: VariableSelectProps) {
  const t = useTranslations('rules');
  const { variables, locale } = useBuilder();
  const { fact, path } = factOf(field);
  const chosen = variables.find((variable) => variable.key === fact);
  const offered = among ?? variables;
  const missing = fact !== '' && !offered.some((variable) => variable.key === fact);
  const options = offered.map((variable) => ({
    value: variable.key,
    label: textIn(variable.label, locale) || variable.key,
  }));
  const kept = {
    value: fact,
    label: chosen ? textIn(chosen.label, locale) || fact : t('unknown-variable', { key: fact }),
  };
  return (
    <>
      <Select
        aria-label={label}
        className="min-w-32 flex-1 basis-36"
        value={fact}
        placeholder={t('choose-variable')}
        options={missing ? [kept, ...options] : options}
        disabled={disabled}
        onValueChange={onChange}
      />
      {(path !== undefined || (chosen && HAS_INSIDE.includes(chosen.type))) && (
        <PathInput key={field} path={path} disabled={disabled} onChange={(next) => onChange(fieldOf(fact, next))} />
      )}
    </>
  );
}

/** The path is taken when it is left: while it is typed it is often none. */
function PathInput({
  path,
  onChange,
  disabled,
}: {
  readonly path: string | undefined;
  readonly onChange: (path: string | undefined) => void;
  readonly disabled?: boolean | undefined;
}) {
  const t = useTranslations('rules');
  const [typed, setTyped] = useState(path ?? '');
  const wrong = typed !== '' && !isFactPath(typed);
  return (
    <span className="flex min-w-28 flex-1 basis-28 flex-col">
      <TextInput
        aria-label={t('path')}
        aria-invalid={wrong || undefined}
        placeholder={t('path-example')}
        className="font-mono"
        value={typed}
        disabled={disabled}
        onChange={(event) => setTyped(event.target.value.trim())}
        onBlur={() => {
          if (!wrong && typed !== (path ?? '')) onChange(typed === '' ? undefined : typed);
        }}
      />
      {wrong && <span className="text-sm text-overdue">{t('path-wrong')}</span>}
    </span>
  );
}
