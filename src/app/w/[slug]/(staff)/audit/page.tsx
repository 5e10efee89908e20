import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Hydrate } from '@/app/hydrate';
import { AuditPage } from '@/ui/workspace/audit-page';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workspace.audit'))('title') };
}

export default async function Page({ params }: Props) {
  const { slug: workspace } = await params;
  return (
    <Hydrate
      here={`/w/${workspace}/audit`}
      queries={(trpc, client) => [
        client.fetchInfiniteQuery(
          trpc.workspace.audit.infiniteQueryOptions(
            { workspace, limit: 50 },
            { getNextPageParam: (page) => page.next },
          ),
        ),
      ]}
    >
      <AuditPage />
    </Hydrate>
  );
}
