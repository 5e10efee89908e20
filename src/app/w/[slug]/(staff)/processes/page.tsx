import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Hydrate } from '@/app/hydrate';
import { ProcessLibrary } from '@/ui/process/process-library';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('process.library'))('title') };
}

export default async function Page({ params }: Props) {
  const { slug: workspace } = await params;
  return (
    <Hydrate
      here={`/w/${workspace}/processes`}
      queries={(trpc, client) => [client.fetchQuery(trpc.process.list.queryOptions({ workspace }))]}
    >
      <ProcessLibrary />
    </Hydrate>
  );
}
