'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { rememberLocale, remembers, rememberTheme, rememberWorkspace, themeOfPage } from './preferences';
import type { Me } from './workspace-context';

/** A browser that knows nothing yet takes over what the person chose elsewhere; what it knows itself stays. */
export function SavedPreferences({
  user,
  workspace,
}: {
  readonly user: Pick<Me['user'], 'locale' | 'theme'>;
  /** Slug; where the start page leads next time. */
  readonly workspace?: string | undefined;
}) {
  const router = useRouter();
  const { locale, theme } = user;
  useEffect(() => {
    if (workspace !== undefined) rememberWorkspace(workspace);
  }, [workspace]);
  useEffect(() => {
    if (!remembers('theme') && theme !== themeOfPage()) rememberTheme(theme);
    if (locale !== null && !remembers('locale')) {
      rememberLocale(locale);
      router.refresh();
    }
  }, [locale, theme, router]);
  return null;
}
