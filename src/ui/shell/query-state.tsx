'use client';
import { LogIn, RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Banner } from '@/kit/banner';
import { Button, ButtonLink } from '@/kit/button';
import { SkeletonLines } from '@/kit/skeleton';
import { refusedOf, useRejectionText } from '@/ui/rejection';

/** A request's error where its answer would stand: what happened, what to do, the request's id. */
export function RequestError({
  error,
  onRetry,
  title,
}: {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly title?: string | undefined;
}) {
  const t = useTranslations('common');
  const textOf = useRejectionText();
  const { rejection, request } = refusedOf(error);
  return (
    <Banner
      tone="error"
      role="alert"
      title={title}
      action={
        rejection.code === 'access/signed-out' ? (
          // A window of its own: what was typed here stays and can be sent again afterwards.
          <ButtonLink size="small" href="/sign-in" target="_blank" icon={<LogIn size={14} aria-hidden />}>
            {t('sign-in-again')}
          </ButtonLink>
        ) : (
          onRetry && (
            <Button size="small" icon={<RotateCw size={14} aria-hidden />} onClick={onRetry}>
              {t('try-again')}
            </Button>
          )
        )
      }
    >
      {textOf(rejection)}
      {request !== null && rejection.code === 'server/defect' && (
        <span className="mt-1 block text-sm text-text-2">{t('request-id', { id: request })}</span>
      )}
    </Banner>
  );
}

/** Grey lines with a word for screen readers, while an answer is on its way. */
export function Loading({ lines = 6, className }: { readonly lines?: number; readonly className?: string }) {
  const t = useTranslations('common');
  return <SkeletonLines lines={lines} label={t('loading')} {...(className === undefined ? {} : { className })} />;
}
