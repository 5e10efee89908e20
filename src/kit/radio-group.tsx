'use client';
import { type ReactNode, useId } from 'react';
import { cx } from './cx';
import { useFieldControl, useFieldLabel } from './field';

export interface RadioOption {
  readonly value: string;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly disabled?: boolean | undefined;
}
export interface RadioGroupProps {
  readonly value: string;
  readonly options: readonly RadioOption[];
  readonly onValueChange: (value: string) => void;
  /** Needed outside of a `<Field as="group">`. */
  readonly label?: string | undefined;
  readonly name?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Side by side where there is room. */
  readonly inline?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
}

/** One of a few. Native radio buttons, so arrows and screen readers do what people expect. */
export function RadioGroup({
  value,
  options,
  onValueChange,
  label,
  name,
  disabled,
  inline = false,
  onBlur,
}: RadioGroupProps) {
  const ownName = useId();
  const labelledBy = useFieldLabel();
  const {
    id,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    'aria-required': required,
  } = useFieldControl({});
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-labelledby={label === undefined ? labelledBy : undefined}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      aria-required={required}
      className={cx('flex gap-x-4 gap-y-1', inline ? 'flex-wrap' : 'flex-col')}
      onBlur={onBlur}
    >
      {options.map((option, index) => (
        <label
          key={option.value}
          className="flex min-h-6 items-start gap-2 pointer-coarse:min-h-11 pointer-coarse:items-center"
        >
          <input
            type="radio"
            // The first one answers to the field's id, so that an error summary can jump to the group.
            id={index === 0 ? id : undefined}
            name={name ?? ownName}
            value={option.value}
            checked={value === option.value}
            disabled={disabled === true || option.disabled === true}
            onChange={() => onValueChange(option.value)}
            className="mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:size-5"
          />
          <span className="min-w-0">
            {option.label}
            {option.help !== undefined && <span className="block text-sm text-text-3">{option.help}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
