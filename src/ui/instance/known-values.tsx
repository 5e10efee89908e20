'use client';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { variablesOf } from '@/definition/variables';
import { Button } from '@/kit/button';
import { Card } from '@/kit/card';
import { cx } from '@/kit/cx';
import { useText } from '@/ui/shell/use-app-locale';
import type { Answers } from '@/ui/trpc';
import { ValueView } from './value-view';

type Instance = Answers['instance']['get'];

/** What the instance knows by now, by the labels of the forms. */
export function KnownValues({
  instance,
  except = [],
  title,
  first = Number.POSITIVE_INFINITY,
}: {
  readonly instance: Pick<Instance, 'definition' | 'variables'>;
  /** Keys that are shown elsewhere on the page. */
  readonly except?: readonly string[];
  readonly title?: string;
  /** How many are shown before one asks for the rest. */
  readonly first?: number;
}) {
  const t = useTranslations('instance');
  const text = useText();
  const declared = useMemo(
    () => new Map(variablesOf(instance.definition).map((variable) => [variable.key, variable])),
    [instance.definition],
  );
  const [all, setAll] = useState(false);
  const known = instance.variables.filter(({ key, value }) => !except.includes(key) && !isBlank(value));
  if (known.length === 0) return null;
  const shown = all || known.length <= first + 1 ? known : known.slice(0, first);
  return (
    <Card title={title ?? t('known')}>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:gap-x-6">
        {shown.map(({ key, label, type, value }) => (
          <div
            key={key}
            className={cx('min-w-0 border-b border-dashed border-line pb-1.5', isWide(type, value) && 'col-span-2')}
          >
            <dt className="text-sm text-text-3">{text(label) || key}</dt>
            <dd className="mt-0.5 wrap-break-word">
              <ValueView value={value} variable={declared.get(key)} />
            </dd>
          </div>
        ))}
      </dl>
      {shown.length < known.length && (
        <Button size="small" variant="quiet" className="mt-2 -ml-2 text-accent!" onClick={() => setAll(true)}>
          {t('show-all-values', { count: known.length })}
        </Button>
      )}
    </Card>
  );
}

/** Whether there is anything to show. */
export function knowsSomething({ variables }: Pick<Instance, 'variables'>): boolean {
  return variables.some(({ value }) => !isBlank(value));
}

function isBlank(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function isWide(type: string, value: unknown): boolean {
  return type === 'file' || (typeof value === 'string' && value.length > 24);
}
