import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { ask } from '@/app/ask';
import { Hydrate } from '@/app/hydrate';
import { textIn } from '@/model/text';
import { TaskPage } from '@/ui/work/task-page';

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug: workspace, id: task }, locale] = await Promise.all([params, getLocale()]);
  const found = await (await ask()).work.task({ workspace, task }).catch(() => null);
  if (found === null) return {};
  return { title: `${textIn(found.task.name, locale === 'en' ? 'en' : 'zh')} · ${found.instance.title}` };
}

export default async function Page({ params }: Props) {
  const { slug: workspace, id: task } = await params;
  return (
    <Hydrate
      here={`/w/${workspace}/tasks/${task}`}
      queries={(trpc, client) => [client.fetchQuery(trpc.work.task.queryOptions({ workspace, task }))]}
    >
      <TaskPage id={task} key={task} />
    </Hydrate>
  );
}
