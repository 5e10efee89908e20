import type { Json } from '@/model/json';
import { type Locale, textIn } from '@/model/text';
import { canonicalMoney } from './decimal';
import type { RuleVariable } from './rule-variable';

const LONGEST = 60;

/** A value as a person reads it: the label of an option, yes and no, ¥ and the members of a list. */
export function valueInWords(value: Json, variable: RuleVariable | undefined, locale: Locale): string {
  const zh = locale === 'zh';
  if (value === null || value === '') return zh ? '空' : 'nothing';
  if (typeof value === 'boolean') return zh ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return textInWords(value, variable, locale);
  if (Array.isArray(value)) {
    if (value.length === 0) return zh ? '空' : 'nothing';
    return value.map((member: Json) => valueInWords(member, variable, locale)).join(zh ? '、' : ', ');
  }
  // An attachment is called by its name; any other object has no name to give.
  if ('name' in value && typeof value.name === 'string') return shortened(value.name);
  return shortened(JSON.stringify(value));
}

function textInWords(value: string, variable: RuleVariable | undefined, locale: Locale): string {
  const option = variable?.options?.find((candidate) => candidate.value === value);
  if (option) return textIn(option.label, locale) || value;
  if (variable?.type === 'money') return moneyInWords(value);
  return shortened(value);
}

/** `¥12,800.00`. By text, not by number: fifteen digits and two decimals are more than a float holds. */
export function moneyInWords(text: string): string {
  const amount = canonicalMoney(text);
  if (amount === null) return shortened(text);
  const [whole = '', cents = '00'] = amount.replace('-', '').split('.');
  return `${amount.startsWith('-') ? '-' : ''}¥${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
