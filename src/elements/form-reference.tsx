'use client';
import { FilePlus2, PenLine } from 'lucide-react';
import { Button } from '@/kit/button';
import { Field } from '@/kit/field';
import { Select } from '@/kit/select';
import { textIn } from '@/model/text';
import type { PanelContext } from './panel';

const TEXTS = {
  zh: {
    none: '不用表单',
    fields: (count: number) => `${count} 个字段`,
    edit: '编辑表单',
    create: '新建表单',
    unnamed: '未命名表单',
  },
  en: {
    none: 'No form',
    fields: (count: number) => `${count} ${count === 1 ? 'field' : 'fields'}`,
    edit: 'Edit form',
    create: 'New form',
    unnamed: 'Unnamed form',
  },
} as const;

/** Which form an element uses; forms are made and edited from here too. */
export function FormReference({
  element,
  value,
  onChange,
  label,
  help,
  error,
  context,
}: {
  readonly element: string;
  readonly value: string | undefined;
  readonly onChange: (form: string | undefined) => void;
  readonly label: string;
  readonly help: string;
  readonly error: string | undefined;
  readonly context: PanelContext;
}) {
  const texts = TEXTS[context.locale];
  const options = context.forms.map(({ id, name, fields }) => ({
    value: id,
    label: `${textIn(name, context.locale) || texts.unnamed} · ${texts.fields(fields)}`,
  }));
  return (
    <Field label={label} help={help} error={error}>
      <Select
        value={value ?? ''}
        options={options}
        placeholder={texts.none}
        clearable
        disabled={!context.editable}
        onValueChange={(form) => onChange(form === '' ? undefined : form)}
      />
      <div className="mt-1 flex flex-wrap gap-2">
        {value !== undefined && context.forms.some((form) => form.id === value) && (
          <Button size="small" icon={<PenLine size={14} aria-hidden />} onClick={() => context.editForm(value)}>
            {texts.edit}
          </Button>
        )}
        {context.editable && (
          <Button
            size="small"
            variant="quiet"
            icon={<FilePlus2 size={14} aria-hidden />}
            onClick={() => context.newForm(element)}
          >
            {texts.create}
          </Button>
        )}
      </div>
    </Field>
  );
}
