import { textIn } from '@/model/text';
import { negated, seenInWords, testPhrase, type Words } from './explain';
import type { TestTrace, Trace } from './trace';

/** One line of a trace as the timeline lists it, to have a mark in front. */
export interface TraceLine {
  /** The test, or what a group of tests asks for. */
  readonly text: string;
  /** `实际为 低` / `it is low`, or why nothing was compared; '' for a group. */
  readonly seen: string;
  readonly holds: boolean;
  /** Under how many groups it stands. */
  readonly depth: number;
}

const ASKS = {
  all: { zh: '以下全部成立', en: 'all of these hold' },
  any: { zh: '以下至少一项成立', en: 'at least one of these holds' },
  notAll: { zh: '以下并非全部成立', en: 'not all of these hold' },
  notAny: { zh: '以下都不成立', en: 'none of these holds' },
} as const;

/** Every test of a trace, in order. Groups have a line of their own unless they hold a single test. */
export function traceLines(trace: Trace, words: Words): readonly TraceLine[] {
  return lines(trace, trace.holds, false, words, 0);
}

function lines(trace: Trace, holds: boolean, not: boolean, words: Words, depth: number): readonly TraceLine[] {
  if ('not' in trace) return lines(trace.not, holds, !not, words, depth);
  if ('operator' in trace) return [testLine(trace, holds, not, words, depth)];
  const members = 'all' in trace ? trace.all : trace.any;
  const [only] = members;
  if (only && members.length === 1) return lines(only, holds, not, words, depth);
  const asks = 'all' in trace ? (not ? ASKS.notAll : ASKS.all) : not ? ASKS.notAny : ASKS.any;
  const head = { text: textIn(asks, words.locale), seen: '', holds, depth };
  return [head, ...members.flatMap((member) => lines(member, member.holds, false, words, depth + 1))];
}

function testLine(trace: TestTrace, holds: boolean, not: boolean, words: Words, depth: number): TraceLine {
  const text = testPhrase(trace, trace.expectedFrom ?? trace.expected, words);
  return { text: not ? negated(text, words.locale) : text, seen: seenInWords(trace, words), holds, depth };
}
