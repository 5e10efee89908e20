'use client';
import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { controlClass } from './control-class';
import { cx } from './cx';
import { useFieldControl } from './field';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}
export interface SelectProps extends Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'children' | 'multiple'> {
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onValueChange: (value: string) => void;
  /** Shown while the value is ''; cannot be chosen unless `clearable`. */
  readonly placeholder?: string | undefined;
  readonly clearable?: boolean | undefined;
}

/** The platform's own select: keyboard, touch, typing ahead and screen readers work as people know them. */
export function Select({
  value,
  options,
  onValueChange,
  placeholder,
  clearable = false,
  className,
  ...rest
}: SelectProps) {
  const control = useFieldControl(rest);
  return (
    <span className={cx('relative flex w-full min-w-0 items-center', className)}>
      <select
        {...control}
        className={controlClass('appearance-none truncate pr-8', value === '' && placeholder && 'text-text-3')}
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        {...rest}
      >
        {placeholder !== undefined && (
          <option value="" disabled={!clearable}>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled} className="text-text">
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown size={16} aria-hidden className="pointer-events-none absolute right-2.5 text-text-2" />
    </span>
  );
}
