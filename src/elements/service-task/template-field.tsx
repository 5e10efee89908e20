'use client';
import { Braces } from 'lucide-react';
import { Button } from '@/kit/button';
import { Field } from '@/kit/field';
import { Menu, MenuItem } from '@/kit/menu';
import { TextArea } from '@/kit/text-area';
import { TextInput } from '@/kit/text-input';
import { textIn } from '@/model/text';
import type { PanelContext } from '../panel';
import { PANEL_TEXTS } from './panel-texts';

/** A text with `{{variables}}`, which a menu writes for those who do not know their keys. */
export function TemplateField({
  label,
  help,
  error,
  value,
  onChange,
  long = false,
  context,
}: {
  readonly label: string;
  readonly help?: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly long?: boolean;
  readonly context: PanelContext;
}) {
  const texts = PANEL_TEXTS[context.locale];
  const control = {
    value,
    disabled: !context.editable,
    className: 'font-mono text-sm',
    spellCheck: false,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
  const insert = context.editable && (
    <Menu
      trigger={
        <Button
          size="small"
          variant="quiet"
          icon={<Braces size={14} aria-hidden />}
          disabled={context.variables.length === 0}
        >
          {context.variables.length === 0 ? texts.noVariables : texts.insert}
        </Button>
      }
    >
      {context.variables.map(({ key, label: name }) => (
        <MenuItem key={key} shortcut={key} onSelect={() => onChange(`${value}{{${key}}}`)}>
          {textIn(name, context.locale) || key}
        </MenuItem>
      ))}
    </Menu>
  );
  return (
    <Field label={label} help={help} error={error} aside={insert}>
      {long ? <TextArea rows={4} maxLength={100_000} {...control} /> : <TextInput maxLength={4000} {...control} />}
    </Field>
  );
}
