'use client';
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, use, useId } from 'react';
import { cx } from './cx';

/** What a control needs to belong to its label, help and error. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: true | undefined;
  readonly 'aria-required'?: true | undefined;
}
interface FieldContext extends FieldControl {
  readonly labelId: string;
}

const Context = createContext<FieldContext | null>(null);

/**
 * Attributes that tie a control to the Field around it. Controls of the kit call this themselves, so that
 * `<Field label="…"><TextInput/></Field>` is accessible as written. Explicit props of the control win.
 */
export function useFieldControl(own: { readonly id?: string | undefined }): Partial<FieldControl> {
  const field = use(Context);
  if (field === null) return {};
  const { labelId: _, ...control } = field;
  return own.id === undefined ? control : { ...control, id: own.id };
}

/** For groups (radio, a list of files), which are named by `aria-labelledby` instead of a `label`'s `for`. */
export function useFieldLabel(): string | undefined {
  return use(Context)?.labelId;
}

export interface FieldProps {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  /** What is wrong and how to mend it. */
  readonly error?: ReactNode;
  /** Marked in words; required is the normal case and has no asterisk. */
  readonly optional?: boolean | undefined;
  /** Only says it to assistive technology; visible marking is the opposite one (`optional`). */
  readonly required?: boolean | undefined;
  /** `group` for radio groups and the like: names them by aria-labelledby. */
  readonly as?: 'control' | 'group' | undefined;
  readonly labelHidden?: boolean | undefined;
  /** Id of the control, where something must jump to it. */
  readonly id?: string | undefined;
  /** Beside the label, at the end of the line. */
  readonly aside?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Label, help, control and error in the one order that reads well. */
export function Field({
  label,
  help,
  error,
  optional = false,
  required = false,
  as = 'control',
  labelHidden = false,
  id,
  aside,
  className,
  children,
}: FieldProps) {
  const t = useTranslations('common');
  const ownId = useId();
  const controlId = id ?? ownId;
  const labelId = `${controlId}-label`;
  const helpId = `${controlId}-help`;
  const errorId = `${controlId}-error`;
  const hasHelp = help !== undefined && help !== null && help !== '';
  const hasError = error !== undefined && error !== null && error !== '';
  const describedBy = cx(hasHelp && helpId, hasError && errorId) || undefined;
  const context: FieldContext = {
    id: controlId,
    labelId,
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    ...(hasError ? { 'aria-invalid': true as const } : {}),
    ...(required ? { 'aria-required': true as const } : {}),
  };
  const labelText = (
    <>
      {label}
      {optional && <span className="ml-1 font-normal text-text-3">{t('optional')}</span>}
    </>
  );
  return (
    <div className={cx('flex min-w-0 flex-col gap-1', className)}>
      <div className={cx('flex items-baseline justify-between gap-2', labelHidden && 'sr-only')}>
        {as === 'group' ? (
          <span id={labelId} className="font-semibold">
            {labelText}
          </span>
        ) : (
          <label id={labelId} htmlFor={controlId} className="font-semibold">
            {labelText}
          </label>
        )}
        {aside}
      </div>
      {hasHelp && (
        <div id={helpId} className="text-sm text-text-3">
          {help}
        </div>
      )}
      <Context value={context}>{children}</Context>
      {hasError && (
        <div id={errorId} className="flex items-start gap-1 text-sm font-semibold text-overdue">
          <CircleAlert size={15} aria-hidden className="mt-0.5 shrink-0" />
          <span>{error}</span>
        </div>
      )}
    </div>
  );
}
