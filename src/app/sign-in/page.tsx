import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { safeCallback } from '@/server/auth/callback-url';
import { currentSession } from '@/server/auth/current-session';
import { container } from '@/server/context';
import { SignInPage } from '@/ui/auth/sign-in-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('title') };
}

interface Props {
  readonly searchParams: Promise<{ readonly callbackUrl?: string | string[]; readonly error?: string | string[] }>;
}

export default async function Page({ searchParams }: Props) {
  const { callbackUrl, error } = await searchParams;
  const target = safeCallback(callbackUrl);
  if (await currentSession()) redirect(target);
  return (
    <SignInPage callbackUrl={target} oidcName={container().env.oidc?.name ?? null} ssoFailed={error !== undefined} />
  );
}
