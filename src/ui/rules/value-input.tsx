'use client';
import { Braces, TextCursorInput } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ValueEditorProps } from 'react-querybuilder';
import { typedMoney, typedNumber } from '@/fields/typed-text';
import { Checkbox } from '@/kit/checkbox';
import { IconButton } from '@/kit/icon-button';
import { TextInput } from '@/kit/text-input';
import type { Operator, Test } from '@/model/condition';
import type { Json } from '@/model/json';
import type { VariableType } from '@/model/variable';
import { isReference } from '@/rules/compile';
import { isUnary, takesList } from '@/rules/operators';
import type { RuleVariable } from '@/rules/rule-variable';
import { useBuilder } from './builder-context';
import { blankValue, factOf, fieldOf, operatorOf, typeOfField } from './query';
import { ScalarInput, withStranger } from './scalar-input';
import { VariableSelect } from './variable-select';

/** What a test compares with: values in the control of their type, or another variable. */
export function ValueInput({ field, operator: name, value: given, handleOnChange, disabled }: ValueEditorProps) {
  const t = useTranslations('rules');
  const { variables } = useBuilder();
  const operator = operatorOf(name);
  const type = typeOfField(field, variables);
  const value: Test['value'] = given ?? null;
  const onChange: (next: Test['value']) => void = handleOnChange;
  if (isUnary(operator)) return null;
  const others = variables.filter(
    (variable) => variable.key !== factOf(field).fact && fits(operator, type, variable.type),
  );
  const referred = isReference(value);
  const [first] = others;
  return (
    <div className="flex min-w-48 flex-[2] basis-56 flex-wrap items-start gap-1.5">
      {referred ? (
        <VariableSelect
          field={fieldOf(value.fact, value.path)}
          label={t('compared-variable')}
          among={others}
          disabled={disabled}
          onChange={(next) => onChange(factOf(next))}
        />
      ) : (
        <PlainValue
          field={field}
          operator={operator}
          type={type}
          value={value}
          disabled={disabled ?? false}
          onChange={onChange}
        />
      )}
      {(referred || first) && (
        <IconButton
          label={t(referred ? 'use-value' : 'use-variable')}
          icon={referred ? <TextCursorInput size={16} aria-hidden /> : <Braces size={16} aria-hidden />}
          disabled={disabled}
          onClick={() => onChange(referred || !first ? blankValue(operator, type) : { fact: first.key })}
        />
      )}
    </div>
  );
}

/** Whether a variable of this type can stand on the right of the operator. */
function fits(operator: Operator, type: VariableType | undefined, other: VariableType): boolean {
  if (operator === 'contains' || operator === 'doesNotContain') return other !== 'object' && other !== 'file';
  if (takesList(operator) || operator === 'between') return other === 'list';
  if (type === undefined || type === other) return true;
  const numeric = (one: VariableType) => one === 'number' || one === 'money';
  return operator !== 'equal' && operator !== 'notEqual' && numeric(type) && numeric(other);
}

interface PlainValueProps {
  readonly field: string;
  readonly operator: Operator;
  readonly type: VariableType | undefined;
  readonly value: Json;
  readonly disabled: boolean;
  readonly onChange: (value: Json) => void;
}

function PlainValue({ field, operator, type, value, disabled, onChange }: PlainValueProps) {
  const t = useTranslations('rules');
  const { variables, locale } = useBuilder();
  const { fact, path } = factOf(field);
  const variable = path === undefined ? variables.find((one) => one.key === fact) : undefined;
  const list: readonly Json[] = Array.isArray(value) ? value : [];
  // A part of an option's value is text like any other.
  const options = operator.startsWith('text') ? undefined : variable?.options;
  if (operator === 'between') {
    const end = (index: 0 | 1) => (
      <ScalarInput
        value={list[index] ?? ''}
        type={type ?? 'number'}
        label={t(index === 0 ? 'from' : 'to')}
        locale={locale}
        disabled={disabled}
        onChange={(next) => onChange(index === 0 ? [next, list[1] ?? ''] : [list[0] ?? '', next])}
      />
    );
    return (
      <>
        {end(0)}
        <span className="self-center text-text-3">{t('and')}</span>
        {end(1)}
      </>
    );
  }
  if (takesList(operator)) {
    if (options) return <OptionBoxes options={options} value={list} disabled={disabled} onChange={onChange} />;
    return <ListInput key={`${field} ${type}`} type={type} value={list} disabled={disabled} onChange={onChange} />;
  }
  return (
    <ScalarInput
      value={value}
      type={type === 'list' ? undefined : type}
      options={options}
      label={t('value')}
      locale={locale}
      disabled={disabled}
      onChange={onChange}
    />
  );
}

interface ListProps {
  readonly value: readonly Json[];
  readonly disabled: boolean;
  readonly onChange: (value: Json) => void;
}

function OptionBoxes({
  options,
  value,
  disabled,
  onChange,
}: ListProps & { readonly options: NonNullable<RuleVariable['options']> }) {
  const t = useTranslations('rules');
  const { locale } = useBuilder();
  const strangers = value.filter((one) => !options.some((option) => option.value === one));
  const all = [
    ...withStranger(options, '', locale),
    ...strangers.map((one) => ({ value: String(one), label: String(one) })),
  ];
  return (
    <fieldset aria-label={t('values')} className="flex flex-1 flex-wrap gap-x-3 gap-y-1 py-1">
      {all.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          checked={value.includes(option.value)}
          disabled={disabled}
          onCheckedChange={(checked) =>
            // In the order of the options, so that ticking in another order is no other condition.
            onChange(
              all.map((one) => one.value).filter((one) => (one === option.value ? checked : value.includes(one))),
            )
          }
        />
      ))}
    </fieldset>
  );
}

/** Several values in one line; taken when the line is left. */
function ListInput({ type, value, disabled, onChange }: ListProps & { readonly type: VariableType | undefined }) {
  const t = useTranslations('rules');
  const [typed, setTyped] = useState(() => value.map(String).join('、'));
  const member = (text: string): Json =>
    type === 'number' ? typedNumber(text) : type === 'money' ? typedMoney(text) : text;
  return (
    <TextInput
      aria-label={t('values')}
      placeholder={t('values-example')}
      className="min-w-36 flex-1"
      value={typed}
      disabled={disabled}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        const parts = typed.split(/[、，；;\n]|,(?!\d{3}\b)/).map((part) => part.trim());
        const next = parts.filter((part) => part !== '').map(member);
        if (JSON.stringify(next) !== JSON.stringify(value)) onChange(next);
      }}
    />
  );
}
