'use client';
import { Field } from '@/kit/field';
import { NumberInput } from '@/kit/number-input';
import { Segmented } from '@/kit/segmented';
import { Select } from '@/kit/select';
import { TextInput } from '@/kit/text-input';
import type { Due } from '@/model/assignment';
import { textIn } from '@/model/text';
import type { PanelContext } from '../panel';
import { PANEL_TEXTS } from './panel-texts';

const UNITS = ['M', 'H', 'D', 'W'] as const;
type Unit = (typeof UNITS)[number];

/** `PT4H` as 4 and H; undefined for what is made of several parts or is no duration. */
function simple(duration: string): { readonly amount: string; readonly unit: Unit } | undefined {
  const match = /^P(?:(\d*)([DW])|T(\d*)([HM]))$/.exec(duration);
  const unit = UNITS.find((one) => one === (match?.[2] ?? match?.[4]));
  return match === null || unit === undefined ? undefined : { amount: match[1] ?? match[3] ?? '', unit };
}

const duration = (amount: string, unit: Unit) =>
  unit === 'D' || unit === 'W' ? `P${amount}${unit}` : `PT${amount}${unit}`;

/** By when: not at all, within a time, or by the date a variable holds. */
export function DueField({
  value,
  onChange,
  error,
  context,
}: {
  readonly value: Due | undefined;
  readonly onChange: (due: Due | undefined) => void;
  readonly error: string | undefined;
  readonly context: PanelContext;
}) {
  const texts = PANEL_TEXTS[context.locale];
  const kind = value === undefined ? 'none' : 'after' in value ? 'after' : 'date';
  const dates = context.variables.filter((variable) => variable.type === 'date');
  const choose = (next: 'none' | 'after' | 'date') => {
    if (!context.editable || next === kind) return;
    if (next === 'none') onChange(undefined);
    else if (next === 'after') onChange({ after: 'P2D' });
    else if (dates[0] !== undefined) onChange({ variable: dates[0].key });
  };
  return (
    <Field label={texts.due} error={error} as="group">
      <div>
        <Segmented
          label={texts.due}
          value={kind}
          onValueChange={choose}
          options={[
            { value: 'none', label: texts.dueNone },
            { value: 'after', label: texts.dueAfter },
            { value: 'date', label: texts.dueDate },
          ]}
        />
      </div>
      {value !== undefined && 'after' in value && <After value={value.after} onChange={onChange} context={context} />}
      {value !== undefined && 'variable' in value && (
        <Select
          aria-label={texts.dueVariable}
          className="mt-1.5"
          value={value.variable}
          disabled={!context.editable}
          options={dates.map(({ key, label }) => ({ value: key, label: textIn(label, context.locale) || key }))}
          onValueChange={(variable) => onChange({ variable })}
        />
      )}
      {dates.length === 0 && <p className="mt-1 text-sm text-text-3">{texts.noDates}</p>}
    </Field>
  );
}

function After({
  value,
  onChange,
  context,
}: {
  readonly value: string;
  readonly onChange: (due: Due) => void;
  readonly context: PanelContext;
}) {
  const texts = PANEL_TEXTS[context.locale];
  const parts = simple(value);
  if (parts === undefined) {
    return (
      <Field label={texts.dueOwn} help={texts.dueOwnHelp} className="mt-1.5">
        <TextInput
          value={value}
          maxLength={64}
          disabled={!context.editable}
          onChange={(event) => onChange({ after: event.target.value })}
        />
      </Field>
    );
  }
  return (
    <div className="mt-1.5 flex gap-2">
      <NumberInput
        aria-label={texts.dueAmount}
        inputMode="numeric"
        className="w-24!"
        maxLength={4}
        value={parts.amount}
        disabled={!context.editable}
        onChange={(event) => onChange({ after: duration(event.target.value.replaceAll(/\D/g, ''), parts.unit) })}
      />
      <Select
        aria-label={texts.dueUnit}
        value={parts.unit}
        disabled={!context.editable}
        options={UNITS.map((unit) => ({ value: unit, label: texts.units[unit] }))}
        onValueChange={(next) => {
          const unit = UNITS.find((one) => one === next);
          if (unit !== undefined) onChange({ after: duration(parts.amount, unit) });
        }}
      />
    </div>
  );
}
