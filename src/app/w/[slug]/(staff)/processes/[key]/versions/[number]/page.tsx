import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Hydrate } from '@/app/hydrate';
import { VersionPage } from '@/ui/process/version-page';

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly key: string; readonly number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { key, number } = await params;
  return { title: (await getTranslations('process.version-page'))('title', { name: key, number }) };
}

export default async function Page({ params }: Props) {
  const { slug: workspace, key: process, number: text } = await params;
  if (!/^[1-9]\d{0,8}$/.test(text)) notFound();
  const number = Number(text);
  return (
    <Hydrate
      here={`/w/${workspace}/processes/${process}/versions/${text}`}
      queries={(trpc, client) => [client.fetchQuery(trpc.process.version.queryOptions({ workspace, process, number }))]}
    >
      <VersionPage process={process} number={number} />
    </Hydrate>
  );
}
