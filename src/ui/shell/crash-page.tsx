'use client';
import { RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/kit/button';
import { FullPageMessage } from './full-page-message';

/** Digest of an error that came from the server: the same word stands in its log. */
export function digestOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined;
  return typeof error.digest === 'string' ? error.digest : undefined;
}

/** A defect: what happened, what is safe, what to do. */
export function CrashPage({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const t = useTranslations('common.errors');
  const digest = digestOf(error);
  return (
    <FullPageMessage
      title={t('crash-title')}
      actions={
        <>
          <Button variant="primary" icon={<RotateCw size={16} aria-hidden />} onClick={retry}>
            {t('reload')}
          </Button>
          <ButtonLink href="/">{t('to-start')}</ButtonLink>
        </>
      }
    >
      <p>{t('crash-body')}</p>
      <p>{t('crash-hint')}</p>
      {digest !== undefined && <p className="font-mono text-sm">{t('error-id', { id: digest })}</p>}
    </FullPageMessage>
  );
}
