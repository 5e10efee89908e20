import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ask, orElsewhere } from '@/app/ask';
import { lastWorkspace } from '@/app/last-workspace';
import { AccountPage } from '@/ui/account/account-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common'))('account') };
}

export default async function Page() {
  const procedures = await ask();
  const me = await orElsewhere(procedures.account.me(), '/account');
  const last = await lastWorkspace();
  const workspace = me.workspaces.find(({ slug }) => slug === last) ?? me.workspaces[0] ?? null;
  return <AccountPage me={me} back={workspace === null ? '/' : `/w/${workspace.slug}`} />;
}
