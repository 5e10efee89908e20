import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/kit/button';
import { FullPageMessage } from './full-page-message';

/** An address that leads nowhere, or nowhere one may go: the answer is the same. */
export async function NotFoundPage() {
  const [t, common] = await Promise.all([getTranslations('common.errors'), getTranslations('common')]);
  return (
    <>
      {/* The layouts' titles are gone with their page; React puts this one into the head. */}
      <title>{`${t('not-found-title')} · ${common('product')}`}</title>
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
    </>
  );
}
