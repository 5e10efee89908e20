import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { placeOf } from '@/app/ask';
import { Hydrate } from '@/app/hydrate';
import { NoTaskSelected } from '@/ui/work/no-task-selected';
import { viewOf } from '@/ui/work/views';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Promise<{ readonly view?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('work.inbox'))('title') };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ slug: workspace }, query] = await Promise.all([params, searchParams]);
  const view = viewOf(typeof query.view === 'string' ? query.view : undefined);
  const [{ permissions }] = await placeOf(workspace);
  // Auditors have no tasks; their first page is what they came for.
  if (!permissions.includes('work.do')) redirect(`/w/${workspace}/instances`);
  return (
    <Hydrate
      here={`/w/${workspace}`}
      queries={(trpc, client) => [
        client.fetchInfiniteQuery(
          trpc.work.inbox.infiniteQueryOptions({ workspace, view }, { getNextPageParam: (page) => page.next }),
        ),
        client.fetchQuery(trpc.work.counts.queryOptions({ workspace })),
      ]}
    >
      <NoTaskSelected />
    </Hydrate>
  );
}
