'use client';
import { COOKIES } from '@/model/cookies';
import type { Locale } from '@/model/text';

export type Theme = 'light' | 'dark' | 'system';
export const THEMES: readonly Theme[] = ['light', 'dark', 'system'];

const YEAR_S = 31_536_000;

/** Kept in cookies, so that the very first HTML has the right language and colours and nothing flashes. */
function remember(name: string, value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${String(YEAR_S)}; samesite=lax`;
}

export function rememberLocale(locale: Locale): void {
  remember(COOKIES.locale, locale);
}

export function rememberTheme(theme: Theme): void {
  remember(COOKIES.theme, theme);
  document.documentElement.dataset.theme = theme;
}

export function rememberTimeZone(timeZone: string): void {
  remember(COOKIES.timeZone, timeZone);
}

export function themeOfPage(): Theme {
  const theme = document.documentElement.dataset.theme;
  return THEMES.find((one) => one === theme) ?? 'system';
}

export function rememberWorkspace(slug: string): void {
  remember(COOKIES.workspace, slug);
}

/** Whether this browser has an own opinion, or a person's saved one should count. */
export function remembers(what: keyof typeof COOKIES): boolean {
  return document.cookie.split('; ').some((cookie) => cookie.startsWith(`${COOKIES[what]}=`));
}
