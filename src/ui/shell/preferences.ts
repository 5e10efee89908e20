'use client';
import type { Locale } from '@/model/text';

export type Theme = 'light' | 'dark' | 'system';
export const THEMES: readonly Theme[] = ['light', 'dark', 'system'];

const YEAR_S = 31_536_000;

/** Kept in cookies, so that the very first HTML has the right language and colours and nothing flashes. */
function remember(name: string, value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${String(YEAR_S)}; samesite=lax`;
}

export function rememberLocale(locale: Locale): void {
  remember('docket-locale', locale);
}

export function rememberTheme(theme: Theme): void {
  remember('docket-theme', theme);
  document.documentElement.dataset.theme = theme;
}

export function rememberTimeZone(timeZone: string): void {
  remember('docket-time-zone', timeZone);
}

export function themeOfPage(): Theme {
  const theme = document.documentElement.dataset.theme;
  return THEMES.find((one) => one === theme) ?? 'system';
}

export function rememberWorkspace(slug: string): void {
  remember('docket-workspace', slug);
}
