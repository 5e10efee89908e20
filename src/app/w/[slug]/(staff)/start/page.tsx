import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Hydrate } from '@/app/hydrate';
import { StartCatalogue } from '@/ui/work/start-catalogue';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('work.start'))('title') };
}

export default async function Page({ params }: Props) {
  const { slug: workspace } = await params;
  return (
    <Hydrate
      here={`/w/${workspace}/start`}
      queries={(trpc, client) => [client.fetchQuery(trpc.work.startable.queryOptions({ workspace }))]}
    >
      <StartCatalogue />
    </Hydrate>
  );
}
