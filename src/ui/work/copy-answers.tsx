'use client';
import { Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type Form, forms } from '@/definition/forms';
import { Button } from '@/kit/button';
import { copyText } from '@/kit/copy-text';
import { useToast } from '@/kit/toast';
import type { Values } from '@/model/json';
import { textIn } from '@/model/text';
import { useAppLocale } from '@/ui/shell/use-app-locale';

/** Puts what was typed on the clipboard as lines of "label: answer", when it cannot be sent any more. */
export function CopyAnswers({ form, values }: { readonly form: Form; readonly values: Values }) {
  const t = useTranslations('work.task');
  const common = useTranslations('common');
  const locale = useAppLocale();
  const toast = useToast();
  const copy = () => {
    const lines = form.fields
      .filter(forms.holdsValue)
      .map((field) => `${textIn(field.label, locale)}: ${forms.format(field, values[field.key] ?? null, locale)}`);
    const copied = copyText(lines.join('\n'));
    toast({ tone: copied ? 'success' : 'error', title: common(copied ? 'copied' : 'copy-failed') });
  };
  return (
    <Button size="small" icon={<Copy size={14} aria-hidden />} onClick={copy}>
      {t('copy-answers')}
    </Button>
  );
}
