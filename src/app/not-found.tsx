import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/kit/button';
import { FullPageMessage } from '@/ui/shell/full-page-message';

export default async function NotFound() {
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
