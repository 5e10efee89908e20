import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

/** The designer has the whole window and, unlike the pages of staff, its own words. */
export default async function DesignerLayout({ children }: { readonly children: ReactNode }) {
  const { ops: _ops, ...messages } = await getMessages();
  return (
    <NextIntlClientProvider messages={messages}>
      <main className="flex h-dvh min-h-0 flex-col">{children}</main>
    </NextIntlClientProvider>
  );
}
