'use client';
import { CircleAlert } from 'lucide-react';
import { memo } from 'react';
import type { Field as FormField } from '@/definition/forms';
import type { Files, UploadState } from '@/fields/field-face';
import { faceOf } from '@/fields/inputs';
import { Field } from '@/kit/field';
import type { Json } from '@/model/json';
import { type Locale, textIn } from '@/model/text';

export interface FormFieldProps {
  readonly field: FormField;
  readonly id: string;
  readonly value: Json;
  /** What is wrong with the value, in words. */
  readonly error: string | null;
  readonly locale: Locale;
  readonly readOnly: boolean;
  readonly files: Files;
  readonly onChange: (field: FormField, value: Json) => void;
  readonly onBlur: (field: FormField) => void;
  readonly onUploads: (field: FormField, state: UploadState) => void;
}

/** One field of a form: label, help, input and error. Drawn anew only when something about it has changed. */
export const FormFieldRow = memo(function FormFieldRow(props: FormFieldProps) {
  const { field, id, value, error, locale, readOnly, files, onChange, onBlur, onUploads } = props;
  const face = faceOf(field);
  const label = textIn(field.label, locale);
  const help = field.help ? textIn(field.help, locale) : '';
  if (face.layout === 'heading') {
    return (
      <div className="mt-2 border-b border-line pb-1 first:mt-0">
        <h2 className="text-lg font-semibold">{label}</h2>
        {help !== '' && <p className="text-sm text-text-3">{help}</p>}
      </div>
    );
  }
  const { Input, layout } = face;
  const errorId = `${id}-error`;
  const input = (
    <Input
      field={field}
      value={value}
      locale={locale}
      readOnly={readOnly}
      files={files}
      onChange={(next) => onChange(field, next)}
      onBlur={() => onBlur(field)}
      onUploads={(state) => onUploads(field, state)}
      control={{ id, invalid: error !== null, ...(error === null ? {} : { describedBy: errorId }) }}
    />
  );
  if (layout === 'inline') {
    return (
      <div className="flex flex-col gap-1">
        {input}
        {error !== null && (
          <div id={errorId} className="flex items-start gap-1 text-sm font-semibold text-overdue">
            <CircleAlert size={15} aria-hidden className="mt-0.5 shrink-0" />
            <span>{error}</span>
          </div>
        )}
      </div>
    );
  }
  return (
    <Field
      id={id}
      as={layout}
      label={label}
      help={help}
      error={error}
      optional={!field.required}
      required={field.required}
    >
      {input}
    </Field>
  );
});
