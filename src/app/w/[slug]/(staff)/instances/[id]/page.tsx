import type { Metadata } from 'next';
import { instanceOf } from '@/app/ask';
import { answered, Hydrate } from '@/app/hydrate';
import { InstancePage } from '@/ui/instance/instance-page';

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug: workspace, id: instance } = await params;
  const found = await instanceOf(workspace, instance).catch(() => null);
  return found === null ? {} : { title: found.title };
}

export default async function Page({ params }: Props) {
  const { slug: workspace, id: instance } = await params;
  return (
    <Hydrate
      here={`/w/${workspace}/instances/${instance}`}
      queries={(trpc, client) => [
        answered(client, trpc.instance.get.queryKey({ workspace, instance }), instanceOf(workspace, instance)),
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
