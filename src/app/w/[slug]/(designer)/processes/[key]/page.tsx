import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { ask, orElsewhere } from '@/app/ask';
import { textIn } from '@/model/text';
import { ProcessDesigner } from '@/ui/designer/process-designer';

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly key: string }>;
}

/** Foreign, hidden and missing processes look the same, before any of the editor is loaded. */
async function processOf({ params }: Props) {
  const { slug: workspace, key: process } = await params;
  const procedures = await ask();
  return orElsewhere(procedures.process.get({ workspace, process }), `/w/${workspace}/processes/${process}`);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [process, locale] = await Promise.all([processOf(props), getLocale()]);
  return { title: textIn(process.name, locale === 'en' ? 'en' : 'zh') };
}

export default async function Page(props: Props) {
  const { slug, key } = await props.params;
  await processOf(props);
  return <ProcessDesigner workspace={slug} processKey={key} />;
}
