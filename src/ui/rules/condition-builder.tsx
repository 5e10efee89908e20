'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { QueryBuilder, type RuleGroupType } from 'react-querybuilder';
import { Button } from '@/kit/button';
import { CONDITION_LIMITS, type Condition } from '@/model/condition';
import type { Problem } from '@/model/problem';
import { type Locale, textIn } from '@/model/text';
import { checkCondition } from '@/rules/check-condition';
import { conditionInWords } from '@/rules/explain';
import type { RuleVariable } from '@/rules/rule-variable';
import { useProblemText } from '../rejection';
import { BuilderContext } from './builder-context';
import {
  AddGroup,
  AddTest,
  Combinator,
  FactSelect,
  Negation,
  OperatorSelect,
  RemoveGroup,
  RemoveTest,
} from './builder-parts';
import { blankValue, operatorOf, operatorsFor, settled, toCondition, toQuery, typeOfField } from './query';
import { ValueInput } from './value-input';

export interface ConditionBuilderProps {
  /** undefined: no condition yet. */
  readonly value: Condition | undefined;
  /** With the options of their fields, so that values are chosen and read by label. */
  readonly variables: readonly RuleVariable[];
  /** undefined: the last test was removed. */
  readonly onChange: (condition: Condition | undefined) => void;
  readonly locale?: Locale | undefined;
  readonly disabled?: boolean | undefined;
  /** Names the builder, e.g. by the flow it belongs to. */
  readonly label?: string | undefined;
}

const CONTROLS = {
  combinatorSelector: Combinator,
  notToggle: Negation,
  fieldSelector: FactSelect,
  operatorSelector: OperatorSelect,
  valueEditor: ValueInput,
  addRuleAction: AddTest,
  addGroupAction: AddGroup,
  removeRuleAction: RemoveTest,
  removeGroupAction: RemoveGroup,
};
const CLASSES = {
  ruleGroup: 'flex min-w-0 flex-col gap-2 rounded-md border border-line bg-sub/50 p-2',
  header: 'flex flex-wrap items-center gap-2',
  body: 'flex min-w-0 flex-col gap-2 empty:hidden',
  rule: 'flex min-w-0 flex-wrap items-start gap-1.5 rounded-md border border-line bg-surface p-1.5',
};

const same = (one: Condition | undefined, other: Condition | undefined) =>
  JSON.stringify(one) === JSON.stringify(other);
const conditionOf = (query: RuleGroupType) =>
  query.rules.length === 0 && query.not !== true ? undefined : toCondition(query);

/** A condition built by choosing: groups, tests, values by type; said in words below, with what is still wrong. */
export function ConditionBuilder(props: ConditionBuilderProps) {
  const { value, variables, onChange, disabled = false, label } = props;
  const t = useTranslations('rules');
  const current = useLocale();
  const locale: Locale = props.locale ?? (current === 'en' ? 'en' : 'zh');
  const settings = useMemo(() => ({ variables, locale }), [variables, locale]);
  const wordsId = useId();
  const { query, take } = useQuery(value, variables, onChange);
  const fields = useMemo(
    () => variables.map((variable) => ({ name: variable.key, label: textIn(variable.label, locale) || variable.key })),
    [variables, locale],
  );
  const operatorNames = (field: string) => operatorsFor(field, variables).map((name) => ({ name, label: name }));

  if (variables.length === 0) return <p className="text-text-3">{t('no-variables')}</p>;
  return (
    <BuilderContext value={settings}>
      <section aria-label={label ?? t('builder')} aria-describedby={wordsId} className="flex min-w-0 flex-col gap-2">
        <QueryBuilder
          query={query}
          onQueryChange={take}
          fields={fields}
          getOperators={operatorNames}
          getDefaultOperator={(field) => operatorsFor(field, variables)[0] ?? 'equal'}
          getDefaultValue={(rule) => blankValue(operatorOf(rule.operator), typeOfField(rule.field, variables))}
          controlElements={CONTROLS}
          controlClassnames={CLASSES}
          suppressStandardClassnames
          showNotToggle
          addRuleToNewGroups
          resetOnOperatorChange={false}
          maxLevels={CONDITION_LIMITS.depth - 1}
          disabled={disabled}
        />
        <Summary id={wordsId} value={value} variables={variables} locale={locale} />
        {value !== undefined && !disabled && (
          <Button variant="quiet" size="small" className="self-start" onClick={() => onChange(undefined)}>
            {t('clear')}
          </Button>
        )}
      </section>
    </BuilderContext>
  );
}

/**
 * The query behind the condition. It is kept apart from it, because it has what a condition has not (ids, groups around a
 * single test): made anew only when the condition changed from outside.
 */
function useQuery(
  value: Condition | undefined,
  variables: readonly RuleVariable[],
  onChange: (condition: Condition | undefined) => void,
) {
  const [state, setState] = useState(() => ({ query: toQuery(value), stands: value }));
  // Two changes may come before the first has come round as `value`.
  const told = useRef(value);
  useEffect(() => {
    told.current = value;
  }, [value]);
  let { query } = state;
  if (!same(state.stands, value)) {
    query = toQuery(value);
    setState({ query, stands: value });
  }
  const take = (changed: RuleGroupType) => {
    const next = settled(changed, variables);
    const condition = conditionOf(next);
    setState({ query: next, stands: condition });
    if (same(condition, value) && same(condition, told.current)) return;
    told.current = condition;
    onChange(condition);
  };
  return { query, take };
}

function Summary({
  id,
  value,
  variables,
  locale,
}: {
  readonly id: string;
  readonly value: Condition | undefined;
  readonly variables: readonly RuleVariable[];
  readonly locale: Locale;
}) {
  const t = useTranslations('rules');
  const problemText = useProblemText();
  const problems = useMemo(() => (value ? checkCondition(value, variables) : []), [value, variables]);
  const about = (problem: Problem) => {
    const variable = variables.find((one) => one.key === problem.at.variable);
    const name = variable ? textIn(variable.label, locale) : '';
    return name ? t('problem-of', { name, problem: problemText(problem) }) : problemText(problem);
  };
  return (
    <div id={id} className="flex flex-col gap-1">
      <p className="rounded-md bg-accent-bg px-2.5 py-1.5 wrap-break-word">
        {value ? conditionInWords(value, { locale, variables }) : t('no-condition')}
      </p>
      {problems.length > 0 && (
        <ul aria-label={t('problems')} className="list-disc pl-5 text-sm text-overdue">
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.at.property ?? ''}`}>{about(problem)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
