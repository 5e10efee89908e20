import { redirect } from 'next/navigation';
import { ask, orElsewhere } from '@/app/ask';
import { lastWorkspace } from '@/app/last-workspace';
import { NoWorkspace } from '@/ui/workspace/no-workspace';

/** The start page: the workspace one was in last, else the first. */
export default async function Home() {
  const me = await orElsewhere((await ask()).account.me(), '/');
  const last = await lastWorkspace();
  const workspace = me.workspaces.find(({ slug }) => slug === last) ?? me.workspaces[0];
  if (workspace) redirect(`/w/${workspace.slug}`);
  return <NoWorkspace name={me.user.name} />;
}
