import type { Meaning } from '../meaning';
import type { ServiceTask } from './schema';

const WORDS = {
  zh: { nowhere: '未填写地址', tries: (count: number) => `最多 ${count} 次` },
  en: { nowhere: 'No address yet', tries: (count: number) => `${count} ${count === 1 ? 'try' : 'tries'}` },
} as const;

/** What is called, and how often it is tried. */
export const meaning: Meaning<ServiceTask> = ({ connector, retry }, { locale }) => {
  const words = WORDS[locale];
  const host = /^[a-z]+:\/\/([^/?#]+)/i.exec(connector.url)?.[1];
  const where = connector.url === '' ? words.nowhere : `${connector.method} ${host ?? connector.url}`;
  return [where, words.tries(retry.attempts)];
};
