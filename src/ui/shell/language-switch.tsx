'use client';
import { Languages } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '@/kit/button';
import { rememberLocale } from './preferences';
import { useAppLocale } from './use-app-locale';

/** Names of the languages in themselves: readable for who needs them. */
export const LANGUAGES = [
  { value: 'zh', label: '中文', lang: 'zh-Hans' },
  { value: 'en', label: 'English', lang: 'en' },
] as const;

/** For pages before sign-in: one press, the other language. */
export function LanguageSwitch() {
  const t = useTranslations('common');
  const router = useRouter();
  const locale = useAppLocale();
  const other = LANGUAGES.find(({ value }) => value !== locale) ?? LANGUAGES[0];
  return (
    <Button
      variant="quiet"
      icon={<Languages size={16} aria-hidden />}
      aria-label={t('language-to', { language: other.label })}
      onClick={() => {
        rememberLocale(other.value);
        router.refresh();
      }}
    >
      <span lang={other.lang}>{other.label}</span>
    </Button>
  );
}
