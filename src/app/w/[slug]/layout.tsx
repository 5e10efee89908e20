import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { placeOf } from '@/app/ask';
import { textIn } from '@/model/text';
import { SavedPreferences } from '@/ui/shell/saved-preferences';
import { WorkspaceProvider } from '@/ui/shell/workspace-context';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly children: ReactNode;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const [[workspace], t, locale] = await Promise.all([placeOf(slug), getTranslations('common'), getLocale()]);
  const name = textIn(workspace.name, locale === 'en' ? 'en' : 'zh');
  return { title: { default: name, template: `%s · ${name} · ${t('product')}` } };
}

/** Who is no member gets the page of an address that does not exist. Procedures check again, each by itself. */
export default async function WorkspaceLayout({ params, children }: Props) {
  const { slug } = await params;
  const [workspace, me] = await placeOf(slug);
  return (
    <WorkspaceProvider workspace={workspace} me={me}>
      <SavedPreferences user={me.user} workspace={slug} />
      {children}
    </WorkspaceProvider>
  );
}
