import type { Condition, FactReference, Operator, Test } from '@/model/condition';
import type { Json } from '@/model/json';
import { type Locale, textIn } from '@/model/text';
import { isReference } from './compile';
import { isUnary, operatorText } from './operators';
import type { RuleVariable } from './rule-variable';
import type { TestTrace, Trace } from './trace';
import { valueInWords } from './value-in-words';

export interface Words {
  readonly locale: Locale;
  /** The labels; a variable that is not among them is called by its key. */
  readonly variables: readonly RuleVariable[];
  /** Without the leading 若 of a Chinese sentence, to stand inside another one. */
  readonly bare?: boolean;
}

const AND = { zh: ' 且 ', en: ' and ' };
const OR = { zh: ' 或 ', en: ' or ' };

/** `若 严重程度 为 高 且 设施类型 属于 桥梁、道路`; `severity is high and facility type is one of bridge, road`. */
export function conditionInWords(condition: Condition, words: Words): string {
  const sentence = phrase(condition, words, false);
  return words.locale === 'zh' && !words.bare ? tight(`若 ${sentence}`) : tight(sentence);
}

function phrase(condition: Condition, words: Words, nested: boolean): string {
  if ('all' in condition)
    return joined(
      condition.all.map((member) => phrase(member, words, true)),
      AND,
      words,
      nested,
    );
  if ('any' in condition)
    return joined(
      condition.any.map((member) => phrase(member, words, true)),
      OR,
      words,
      nested,
    );
  if ('not' in condition) return negated(phrase(condition.not, words, false), words.locale);
  return testPhrase(condition, condition.value, words);
}

/** What was seen and whether it held, for one sentence of the timeline. */
export function traceInWords(trace: Trace, words: Words): string {
  return tight(tracePhrase(trace, words, false));
}

/** Full-width brackets bring their own space. */
const tight = (sentence: string) => sentence.replaceAll(' （', '（').replaceAll('） ', '）');

function tracePhrase(trace: Trace, words: Words, nested: boolean): string {
  if ('all' in trace)
    return joined(
      trace.all.map((member) => tracePhrase(member, words, true)),
      AND,
      words,
      nested,
    );
  if ('any' in trace)
    return joined(
      trace.any.map((member) => tracePhrase(member, words, true)),
      OR,
      words,
      nested,
    );
  if ('not' in trace) return negated(tracePhrase(trace.not, words, false), words.locale);
  const test = testPhrase(trace, trace.expectedFrom ?? trace.expected, words);
  return bracketed(`${test} `, outcome(trace, words), words.locale);
}

/** One test as a phrase, with another expected value than its own where a trace has followed a reference. */
export function testPhrase(test: Pick<Test, 'fact' | 'path' | 'operator'>, value: Test['value'], words: Words): string {
  const variable = find(words, test.fact);
  // What a path leads to has no declared type or options.
  const typed = test.path === undefined ? variable : undefined;
  const verb = operatorText(test.operator, typed?.type, words.locale);
  const subject = called(test, words);
  if (isUnary(test.operator)) return `${subject} ${verb}`;
  return `${subject} ${verb} ${expectedInWords(test.operator, value, typed, words)}`;
}

function expectedInWords(
  operator: Operator,
  value: Test['value'],
  variable: RuleVariable | undefined,
  words: Words,
): string {
  if (isReference(value)) {
    const name = called(value, words);
    return words.locale === 'zh' ? `「${name}」` : `“${name}”`;
  }
  if (operator === 'between' && Array.isArray(value)) {
    const [low, high] = value.map((end: Json) => valueInWords(end, variable, words.locale));
    return words.locale === 'zh' ? `${low} 与 ${high} 之间` : `${low} and ${high}`;
  }
  return valueInWords(value, variable, words.locale);
}

function outcome(trace: TestTrace, words: Words): string {
  const holds = trace.holds ? { zh: '成立', en: 'holds' } : { zh: '不成立', en: 'does not hold' };
  return words.locale === 'zh'
    ? `${seenInWords(trace, words)}，${holds.zh}`
    : `${seenInWords(trace, words)}, ${holds.en}`;
}

/** `实际为 低` / `it is low`, or why nothing was compared. */
export function seenInWords(trace: TestTrace, words: Words): string {
  const zh = words.locale === 'zh';
  if (trace.seen === undefined) return zh ? '尚无值' : 'it has no value yet';
  const typed = trace.path === undefined ? find(words, trace.fact) : undefined;
  const seen = valueInWords(trace.seen, typed, words.locale);
  const is = zh ? `实际为 ${seen}` : `it is ${seen}`;
  if (trace.reason === 'type-mismatch') return zh ? `${is}，无法这样比较` : `${is}, which cannot be compared`;
  if (trace.reason === 'fact-missing' && trace.expectedFrom) {
    return zh ? `${is}，而对照的变量尚无值` : `${is}, but what it is compared with has no value yet`;
  }
  return is;
}

const find = (words: Words, key: string) => words.variables.find((variable) => variable.key === key);

function called(reference: FactReference, words: Words): string {
  const variable = find(words, reference.fact);
  const name = (variable && textIn(variable.label, words.locale)) || reference.fact;
  return reference.path === undefined ? name : `${name}.${reference.path}`;
}

function joined(parts: readonly string[], by: typeof AND, words: Words, nested: boolean): string {
  if (parts.length === 0) return words.locale === 'zh' ? '总是' : 'always';
  const sentence = parts.join(by[words.locale]);
  return nested && parts.length > 1 ? bracketed('', sentence, words.locale) : sentence;
}

/** 并非（…） / not (…) */
export const negated = (sentence: string, locale: Locale) =>
  bracketed(locale === 'zh' ? '并非' : 'not ', sentence, locale);

const bracketed = (before: string, inner: string, locale: Locale) =>
  locale === 'zh' ? `${before}（${inner}）` : `${before}(${inner})`;
