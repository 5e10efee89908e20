import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/kit/button';
import { FullPageMessage } from './full-page-message';

/** An address that leads nowhere, or nowhere one may go: the answer is the same. */
export async function NotFoundPage() {
  const t = await getTranslations('common.errors');
  return (
    <FullPageMessage
      code="404"
      title={t('not-found-title')}
      actions={
        <ButtonLink variant="primary" href="/">
          {t('to-start')}
        </ButtonLink>
      }
    >
      <p>{t('not-found-body')}</p>
      <p>{t('not-found-hint')}</p>
    </FullPageMessage>
  );
}
