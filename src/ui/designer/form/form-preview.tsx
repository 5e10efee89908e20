'use client';
import { Monitor, Smartphone } from 'lucide-react';
import { NextIntlClientProvider, useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import type { Form } from '@/definition/forms';
import { Banner } from '@/kit/banner';
import { cx } from '@/kit/cx';
import { Segmented } from '@/kit/segmented';
import { loadMessages, type Messages } from '@/messages/load';
import type { Locale } from '@/model/text';
import { FormView } from '../../form/form-view';
import { PREVIEW_FILES } from '../../form/upload-file';

/** The form as staff will see it, to be tried: the same component, the same checks, nothing is sent. */
export function FormPreview({ form, locale }: { readonly form: Form; readonly locale: Locale }) {
  const t = useTranslations('designer.form-editor');
  const [width, setWidth] = useState<'desktop' | 'phone'>('desktop');
  const [language, setLanguage] = useState<Locale>(locale);
  const [passed, setPassed] = useState(false);
  return (
    <section aria-label={t('preview')} className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-semibold">{t('preview')}</h2>
        <div className="flex flex-wrap gap-2">
          <Segmented
            label={t('preview-language')}
            value={language}
            options={[
              { value: 'zh', label: <span lang="zh-Hans">中文</span> },
              { value: 'en', label: <span lang="en">English</span> },
            ]}
            onValueChange={setLanguage}
          />
          <Segmented
            label={t('preview-width')}
            value={width}
            options={[
              { value: 'desktop', label: <Width icon={<Monitor size={15} aria-hidden />} text={t('desktop')} /> },
              { value: 'phone', label: <Width icon={<Smartphone size={15} aria-hidden />} text={t('phone')} /> },
            ]}
            onValueChange={setWidth}
          />
        </div>
      </div>
      <div
        lang={language === 'zh' ? 'zh-Hans' : 'en'}
        className={cx(
          'mx-auto w-full rounded-lg border border-line bg-surface p-4',
          width === 'phone' ? 'max-w-[390px]' : 'max-w-[720px]',
        )}
        onInput={() => setPassed(false)}
      >
        <InLanguage language={language}>
          <FormView
            key={form.id}
            form={form}
            workspace=""
            files={PREVIEW_FILES}
            locale={language}
            guard={false}
            submitLabel={t('try')}
            onSubmit={() => setPassed(true)}
          />
        </InLanguage>
        {passed && (
          <Banner tone="success" role="status" className="mt-4">
            {t('passed')}
          </Banner>
        )}
      </div>
    </section>
  );
}

/** The words around the fields (optional, errors) in the language of the preview, once they have come. */
function InLanguage({ language, children }: { readonly language: Locale; readonly children: ReactNode }) {
  const current = useLocale();
  const [loaded, setLoaded] = useState<{ readonly language: Locale; readonly messages: Record<string, Messages> }>();
  useEffect(() => {
    if (language === current) return;
    let wanted = true;
    void loadMessages(language, ['common', 'form', 'problems', 'errors']).then((messages) => {
      if (wanted) setLoaded({ language, messages });
    });
    return () => {
      wanted = false;
    };
  }, [language, current]);
  // Always the same component around the form: what was typed into it stays when the language changes.
  const other = language !== current && loaded?.language === language ? loaded : null;
  return (
    <NextIntlClientProvider locale={other?.language ?? current} {...(other ? { messages: other.messages } : {})}>
      {children}
    </NextIntlClientProvider>
  );
}

function Width({ icon, text }: { readonly icon: ReactNode; readonly text: string }) {
  return (
    <>
      {icon}
      {text}
    </>
  );
}
