'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { Form } from '@/definition/forms';
import { forms } from '@/definition/forms';
import type { Files } from '@/fields/field-face';
import { faceOf } from '@/fields/inputs';
import { cx } from '@/kit/cx';
import type { Values } from '@/model/json';
import { type Locale, textIn } from '@/model/text';
import { useWorkspaceFiles } from './upload-file';

export interface FormValuesProps {
  readonly form: Form;
  readonly values: Values;
  readonly workspace: string;
  readonly locale?: Locale | undefined;
  readonly files?: Files | undefined;
  /** Leaves out what was not answered. */
  readonly answeredOnly?: boolean | undefined;
  readonly className?: string | undefined;
}

/** A form as it was answered, to read. */
export function FormValues({ form, values, workspace, answeredOnly = false, className, ...rest }: FormValuesProps) {
  const t = useTranslations('form');
  const current = useLocale();
  const locale: Locale = rest.locale ?? (current === 'en' ? 'en' : 'zh');
  const own = useWorkspaceFiles(workspace);
  const files = rest.files ?? own;
  return (
    <dl className={cx('flex flex-col', className)}>
      {form.fields.map((field) => {
        const face = faceOf(field);
        const label = textIn(field.label, locale);
        if (face.layout === 'heading') {
          return (
            <div key={field.id} className="mt-3 border-b border-line pb-1 first:mt-0">
              <dt className="font-semibold">{label}</dt>
              <dd className="sr-only">{t('section')}</dd>
            </div>
          );
        }
        const value = Object.hasOwn(values, field.key) ? (values[field.key] ?? null) : null;
        const empty = forms.isEmpty(field, value) && value !== false;
        if (empty && answeredOnly) return null;
        const { View } = face;
        return (
          <div key={field.id} className="grid gap-x-4 gap-y-0.5 border-b border-line py-2 last:border-0 sm:grid-cols-3">
            <dt className="text-text-2">{label}</dt>
            <dd className="min-w-0 wrap-break-word whitespace-pre-wrap sm:col-span-2">
              {empty ? (
                <span className="text-text-3">{t('not-answered')}</span>
              ) : View ? (
                <View field={field} value={value} locale={locale} files={files} />
              ) : (
                forms.format(field, value, locale)
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
