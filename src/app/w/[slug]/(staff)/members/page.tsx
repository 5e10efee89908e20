import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Hydrate } from '@/app/hydrate';
import { MembersPage } from '@/ui/workspace/members-page';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workspace.members'))('title') };
}

export default async function Page({ params }: Props) {
  const { slug: workspace } = await params;
  return (
    <Hydrate
      here={`/w/${workspace}/members`}
      queries={(trpc, client) => [client.fetchQuery(trpc.workspace.members.queryOptions({ workspace }))]}
    >
      <MembersPage />
    </Hydrate>
  );
}
