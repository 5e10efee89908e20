import { describe, expect, it } from 'vitest';
import type { Condition } from '@/model/condition';
import { compileCondition } from './compile';
import { conditionInWords, traceInWords } from './explain';
import type { RuleVariable } from './rule-variable';
import { traceLines } from './trace-lines';

const variables: RuleVariable[] = [
  {
    key: 'severity',
    type: 'text',
    label: { zh: '严重程度', en: 'severity' },
    options: [
      { value: 'high', label: { zh: '高', en: 'high' } },
      { value: 'low', label: { zh: '低', en: 'low' } },
    ],
  },
  {
    key: 'kind',
    type: 'text',
    label: { zh: '设施类型', en: 'facility type' },
    options: [
      { value: 'bridge', label: { zh: '桥梁', en: 'bridge' } },
      { value: 'road', label: { zh: '道路', en: 'road' } },
    ],
  },
  { key: 'cost', type: 'money', label: { zh: '费用', en: 'cost' } },
  { key: 'budget', type: 'money', label: { zh: '预算', en: 'budget' } },
  { key: 'found', type: 'date', label: { zh: '发现日期', en: 'date found' } },
  { key: 'closed', type: 'boolean', label: { zh: '已封路', en: 'road closed' } },
  { key: 'count', type: 'number', label: { zh: '数量', en: 'count' } },
];
const zh = { locale: 'zh', variables } as const;
const en = { locale: 'en', variables } as const;
const severe: Condition = { fact: 'severity', operator: 'equal', value: 'high' };
const heavy: Condition = { fact: 'kind', operator: 'in', value: ['bridge', 'road'] };

describe('a condition in words', () => {
  it.each<[Condition, string, string]>([
    [
      { all: [severe, heavy] },
      '若 严重程度 为 高 且 设施类型 属于 桥梁、道路',
      'severity is high and facility type is one of bridge, road',
    ],
    [
      { any: [{ all: [severe, heavy] }, { not: { fact: 'closed', operator: 'equal', value: true } }] },
      '若（严重程度 为 高 且 设施类型 属于 桥梁、道路）或 并非（已封路 为 是）',
      '(severity is high and facility type is one of bridge, road) or not (road closed is yes)',
    ],
    [
      { fact: 'cost', operator: 'greaterThan', value: '12800.00' },
      '若 费用 大于 ¥12,800.00',
      'cost is more than ¥12,800.00',
    ],
    [
      { fact: 'cost', operator: 'greaterThanInclusive', value: { fact: 'budget' } },
      '若 费用 不小于 「预算」',
      'cost is at least “budget”',
    ],
    [
      { fact: 'found', operator: 'between', value: ['2026-01-01', '2026-01-31'] },
      '若 发现日期 介于 2026-01-01 与 2026-01-31 之间',
      'date found is between 2026-01-01 and 2026-01-31',
    ],
    [{ fact: 'count', operator: 'equal', value: 3 }, '若 数量 等于 3', 'count equals 3'],
    [{ fact: 'cost', operator: 'isEmpty', value: null }, '若 费用 为空', 'cost is empty'],
    [{ fact: 'answer', path: 'code', operator: 'equal', value: 200 }, '若 answer.code 为 200', 'answer.code is 200'],
    [{ all: [] }, '若 总是', 'always'],
  ])('%j', (condition, chinese, english) => {
    expect(conditionInWords(condition, zh)).toBe(chinese);
    expect(conditionInWords(condition, en)).toBe(english);
  });

  it('stands inside another sentence when bare', () => {
    expect(conditionInWords(severe, { ...zh, bare: true })).toBe('严重程度 为 高');
  });
});

describe('a trace in words', () => {
  it('says what was seen and whether it held', () => {
    const { trace } = compileCondition({ all: [severe, heavy] })({ severity: 'low', kind: 'road' });
    expect(traceInWords(trace, zh)).toBe(
      '严重程度 为 高（实际为 低，不成立）且 设施类型 属于 桥梁、道路（实际为 道路，成立）',
    );
    expect(traceInWords(trace, en)).toBe(
      'severity is high (it is low, does not hold) and facility type is one of bridge, road (it is road, holds)',
    );
  });

  it('says that there is no value, or that values cannot be compared', () => {
    const missing = compileCondition(severe)({}).trace;
    expect(traceInWords(missing, zh)).toBe('严重程度 为 高（尚无值，不成立）');
    expect(traceInWords(missing, en)).toBe('severity is high (it has no value yet, does not hold)');
    const odd = compileCondition({ fact: 'count', operator: 'lessThan', value: 3 })({ count: 'many' }).trace;
    expect(traceInWords(odd, en)).toBe('count is less than 3 (it is many, which cannot be compared, does not hold)');
    const unknown = compileCondition({ fact: 'cost', operator: 'equal', value: { fact: 'budget' } })({ cost: '1.00' });
    expect(traceInWords(unknown.trace, zh)).toBe('费用 等于 「预算」（实际为 ¥1.00，而对照的变量尚无值，不成立）');
  });

  it('lists every test on its own line', () => {
    const condition: Condition = {
      any: [severe, { not: { fact: 'closed', operator: 'equal', value: true } }, { not: { all: [severe, heavy] } }],
    };
    const { trace } = compileCondition(condition)({ severity: 'high', kind: 'road', closed: true });
    expect(traceLines(trace, en)).toEqual([
      { text: 'at least one of these holds', seen: '', holds: true, depth: 0 },
      { text: 'severity is high', seen: 'it is high', holds: true, depth: 1 },
      { text: 'not (road closed is yes)', seen: 'it is yes', holds: false, depth: 1 },
      { text: 'not all of these hold', seen: '', holds: false, depth: 1 },
      { text: 'severity is high', seen: 'it is high', holds: true, depth: 2 },
      { text: 'facility type is one of bridge, road', seen: 'it is road', holds: true, depth: 2 },
    ]);
    expect(traceLines(trace, zh)[3]).toMatchObject({ text: '以下并非全部成立' });
  });
});
