import { candidatesInWords } from '../candidates-words';
import { durationInWords } from '../duration-words';
import type { Meaning } from '../meaning';
import type { UserTask } from './schema';

const WORDS = {
  zh: {
    nobody: '未指定办理人',
    rules: (count: number) => `${count} 条规则`,
    high: '优先',
    by: (what: string) => `至${what}`,
  },
  en: {
    nobody: 'Nobody assigned',
    rules: (count: number) => `${count} ${count === 1 ? 'rule' : 'rules'}`,
    high: 'urgent',
    by: (what: string) => `by ${what}`,
  },
} as const;

/** Who does it, by when. */
export const meaning: Meaning<UserTask> = ({ assignment, due, priority }, context) => {
  const words = WORDS[context.locale];
  const who = candidatesInWords(assignment.otherwise, context);
  const rules = assignment.rules.length;
  return [
    // With rules the others are whom nothing else fits: the panel says so, a line on a card has no room for it.
    rules > 0 ? words.rules(rules) : who.join(context.locale === 'zh' ? '、' : ', ') || words.nobody,
    ...(due === undefined
      ? []
      : ['after' in due ? durationInWords(due.after, context.locale) : words.by(context.variable(due.variable))]),
    ...(priority === 'high' ? [words.high] : []),
  ];
};
