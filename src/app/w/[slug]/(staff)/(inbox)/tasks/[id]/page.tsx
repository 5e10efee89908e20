import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { instanceOf, taskOf } from '@/app/ask';
import { answered, Hydrate } from '@/app/hydrate';
import { textIn } from '@/model/text';
import { TaskPage } from '@/ui/work/task-page';

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug: workspace, id: task }, locale] = await Promise.all([params, getLocale()]);
  const found = await taskOf(workspace, task).catch(() => null);
  if (found === null) return {};
  return { title: `${textIn(found.task.name, locale === 'en' ? 'en' : 'zh')} · ${found.instance.title}` };
}

export default async function Page({ params }: Props) {
  const { slug: workspace, id: task } = await params;
  return (
    <Hydrate
      here={`/w/${workspace}/tasks/${task}`}
      queries={(trpc, client) => [
        answered(client, trpc.work.task.queryKey({ workspace, task }), taskOf(workspace, task)),
        // What stands around the form; without it the form still works, so its refusal is none of the page.
        taskOf(workspace, task).then(({ instance: { id: instance } }) =>
          answered(client, trpc.instance.get.queryKey({ workspace, instance }), instanceOf(workspace, instance)).catch(
            () => undefined,
          ),
        ),
      ]}
    >
      <TaskPage id={task} key={task} />
    </Hydrate>
  );
}
