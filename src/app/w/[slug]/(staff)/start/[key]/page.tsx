import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { startableOf } from '@/app/ask';
import { answered, Hydrate } from '@/app/hydrate';
import { textIn } from '@/model/text';
import { StartPage } from '@/ui/work/start-page';

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly key: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug: workspace, key }, locale, t] = await Promise.all([params, getLocale(), getTranslations('work.start')]);
  const startable = await startableOf(workspace).catch(() => []);
  const process = startable.find((one) => one.key === key);
  return { title: process ? `${t('title')} · ${textIn(process.name, locale === 'en' ? 'en' : 'zh')}` : t('title') };
}

export default async function Page({ params }: Props) {
  const { slug: workspace, key } = await params;
  return (
    <Hydrate
      here={`/w/${workspace}/start/${key}`}
      queries={(trpc, client) => [
        answered(client, trpc.work.startable.queryKey({ workspace }), startableOf(workspace)),
        startableOf(workspace).then((startable) => (startable.some((one) => one.key === key) ? undefined : notFound())),
      ]}
    >
      <StartPage process={key} />
    </Hydrate>
  );
}
