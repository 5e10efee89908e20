import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { AREAS } from '@/messages/areas';
import { loadMessages } from '@/messages/load';
import { COOKIES } from '@/model/cookies';
import { isLocale, localeOfHeader, timeZoneOf } from './preferences';

/** Language by cookie, else by the browser's wish; it never stands in an address, so links work for every reader. */
export default getRequestConfig(async () => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const chosen = jar.get(COOKIES.locale)?.value;
  const locale = isLocale(chosen) ? chosen : localeOfHeader(head.get('accept-language'));
  return {
    locale,
    timeZone: timeZoneOf(jar.get(COOKIES.timeZone)?.value),
    now: new Date(),
    messages: await loadMessages(locale, AREAS),
  };
});
