'use client';
import { useLocale } from 'next-intl';
import { useCallback } from 'react';
import { type Locale, type LocalizedText, textIn } from '@/model/text';

/** The reader's language as the definition language names it. */
export function useAppLocale(): Locale {
  return useLocale() === 'en' ? 'en' : 'zh';
}

/** Reads an administrator's text in the reader's language. */
export function useText(): (text: LocalizedText) => string {
  const locale = useAppLocale();
  return useCallback((text) => textIn(text, locale), [locale]);
}
