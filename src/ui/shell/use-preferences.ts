'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useSyncExternalStore } from 'react';
import type { Locale } from '@/model/text';
import { useTRPC } from '@/ui/trpc';
import { rememberLocale, rememberTheme, type Theme, themeOfPage } from './preferences';

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** The theme the page has now. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, themeOfPage, () => 'system');
}

/** Changes language and colours at once in this browser, and for the person on every other one. */
export function usePreferences() {
  const router = useRouter();
  const trpc = useTRPC();
  const { mutate } = useMutation(trpc.account.setPreferences.mutationOptions());
  return {
    setLocale: (locale: Locale) => {
      rememberLocale(locale);
      mutate({ locale });
      router.refresh();
    },
    setTheme: (theme: Theme) => {
      rememberTheme(theme);
      mutate({ theme });
    },
  };
}
