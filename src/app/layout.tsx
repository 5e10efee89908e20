import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { COOKIES } from '@/model/cookies';
import { AppProviders } from '@/ui/shell/app-providers';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return {
    title: { default: t('product'), template: `%s · ${t('product')}` },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#171e27' },
  ],
};

/** Language and colours stand in the first byte of HTML: nothing flashes, no script decides. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, jar, all] = await Promise.all([getLocale(), cookies(), getMessages()]);
  const theme = jar.get(COOKIES.theme)?.value;
  // The designer's words come with the designer (see processes/[key]/layout.tsx).
  const { designer: _designer, ops: _ops, ...messages } = all;
  return (
    <html
      lang={locale === 'en' ? 'en' : 'zh-Hans'}
      data-theme={theme === 'light' || theme === 'dark' ? theme : 'system'}
    >
      <body>
        <NextIntlClientProvider messages={messages}>
          <AppProviders>{children}</AppProviders>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
