import type { Metadata } from 'next';
import { ask } from '@/app/ask';
import { Hydrate } from '@/app/hydrate';
import { InstancePage } from '@/ui/instance/instance-page';

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug: workspace, id: instance } = await params;
  const found = await (await ask()).instance.get({ workspace, instance }).catch(() => null);
  return found === null ? {} : { title: found.title };
}

export default async function Page({ params }: Props) {
  const { slug: workspace, id: instance } = await params;
  return (
    <Hydrate
      here={`/w/${workspace}/instances/${instance}`}
      queries={(trpc, client) => [
        client.fetchQuery(trpc.instance.get.queryOptions({ workspace, instance })),
        client.fetchInfiniteQuery(
          trpc.instance.history.infiniteQueryOptions(
            { workspace, instance },
            { getNextPageParam: (page) => page.next },
          ),
        ),
      ]}
    >
      <InstancePage id={instance} />
    </Hydrate>
  );
}
