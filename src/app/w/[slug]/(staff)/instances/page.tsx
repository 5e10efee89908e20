import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InstancesPage } from '@/ui/instance/instances-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('instance.list'))('title') };
}

export default function Page() {
  return <InstancesPage />;
}
