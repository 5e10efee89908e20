'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/kit/button';
import { FullPageMessage } from '@/ui/shell/full-page-message';
import { signOut } from '@/ui/shell/sign-out';

/** Signed in, but a member of nothing yet. */
export function NoWorkspace({ name }: { readonly name: string }) {
  const t = useTranslations('auth');
  const common = useTranslations('common');
  return (
    <main>
      <FullPageMessage
        title={t('no-workspace-title')}
        actions={
          <>
            <Button variant="primary" onClick={() => window.location.reload()}>
              {common('errors.reload')}
            </Button>
            <Button onClick={() => void signOut()}>{common('sign-out')}</Button>
          </>
        }
      >
        <p>{t('no-workspace-body', { name })}</p>
      </FullPageMessage>
    </main>
  );
}
