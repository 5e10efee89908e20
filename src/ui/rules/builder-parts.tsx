'use client';
import { ListPlus, Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type {
  ActionProps,
  CombinatorSelectorProps,
  FieldSelectorProps,
  NotToggleProps,
  OperatorSelectorProps,
} from 'react-querybuilder';
import { Button } from '@/kit/button';
import { Checkbox } from '@/kit/checkbox';
import { IconButton } from '@/kit/icon-button';
import { Select } from '@/kit/select';
import { operatorText } from '@/rules/operators';
import { useBuilder } from './builder-context';
import { operatorOf, operatorsFor, typeOfField } from './query';
import { VariableSelect } from './variable-select';

/** Parts of react-querybuilder in our own controls. Defined once: a part made anew on a render would lose the focus. */

export function Combinator({ value, handleOnChange, disabled }: CombinatorSelectorProps) {
  const t = useTranslations('rules');
  return (
    <Select
      aria-label={t('combinator')}
      className="w-auto max-w-56"
      value={value ?? 'and'}
      options={[
        { value: 'and', label: t('all-hold') },
        { value: 'or', label: t('any-holds') },
      ]}
      disabled={disabled}
      onValueChange={handleOnChange}
    />
  );
}

export function Negation({ checked, handleOnChange, disabled }: NotToggleProps) {
  const t = useTranslations('rules');
  return (
    <Checkbox
      className="self-center"
      label={t('not')}
      checked={checked === true}
      disabled={disabled}
      onCheckedChange={handleOnChange}
    />
  );
}

export function FactSelect({ value, handleOnChange, disabled }: FieldSelectorProps) {
  const t = useTranslations('rules');
  return <VariableSelect field={value ?? ''} label={t('variable')} disabled={disabled} onChange={handleOnChange} />;
}

export function OperatorSelect({ value, field, handleOnChange, disabled }: OperatorSelectorProps) {
  const t = useTranslations('rules');
  const { variables, locale } = useBuilder();
  const type = typeOfField(field, variables);
  const fitting = operatorsFor(field, variables);
  const chosen = operatorOf(value ?? '');
  // One that does not fit (any more) stays in sight; the problem below says why.
  const offered = fitting.includes(chosen) ? fitting : [...fitting, chosen];
  return (
    <Select
      aria-label={t('operator')}
      className="min-w-24 shrink basis-28"
      value={chosen}
      options={offered.map((operator) => ({ value: operator, label: operatorText(operator, type, locale) }))}
      disabled={disabled}
      onValueChange={handleOnChange}
    />
  );
}

export function AddTest({ handleOnClick, disabled }: ActionProps) {
  const t = useTranslations('rules');
  return (
    <Button
      size="small"
      icon={<Plus size={15} aria-hidden />}
      disabled={disabled}
      onClick={(event) => handleOnClick(event)}
    >
      {t('add-test')}
    </Button>
  );
}

export function AddGroup({ handleOnClick, disabled }: ActionProps) {
  const t = useTranslations('rules');
  return (
    <Button
      size="small"
      variant="quiet"
      icon={<ListPlus size={15} aria-hidden />}
      disabled={disabled}
      onClick={(event) => handleOnClick(event)}
    >
      {t('add-group')}
    </Button>
  );
}

export function RemoveTest({ handleOnClick, disabled }: ActionProps) {
  const t = useTranslations('rules');
  return (
    <IconButton
      label={t('remove-test')}
      icon={<X size={16} aria-hidden />}
      disabled={disabled}
      onClick={(event) => handleOnClick(event)}
    />
  );
}

export function RemoveGroup({ handleOnClick, disabled }: ActionProps) {
  const t = useTranslations('rules');
  return (
    <IconButton
      label={t('remove-group')}
      icon={<X size={16} aria-hidden />}
      disabled={disabled}
      className="ml-auto"
      onClick={(event) => handleOnClick(event)}
    />
  );
}
