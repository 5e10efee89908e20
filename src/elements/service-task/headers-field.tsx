'use client';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/kit/button';
import { Field } from '@/kit/field';
import { IconButton } from '@/kit/icon-button';
import { TextInput } from '@/kit/text-input';
import type { PanelContext } from '../panel';
import { PANEL_TEXTS } from './panel-texts';

type Headers = Readonly<Record<string, string>>;
interface Row {
  readonly id: number;
  readonly name: string;
  readonly value: string;
}

const VALID = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;

/**
 * Request headers. The rows live here, because a header that is being typed has no name yet and two may have the same one;
 * the definition gets those that are named.
 */
export function HeadersField({
  value,
  onChange,
  error,
  context,
}: {
  readonly value: Headers;
  readonly onChange: (headers: Headers | undefined) => void;
  readonly error: string | undefined;
  readonly context: PanelContext;
}) {
  const texts = PANEL_TEXTS[context.locale];
  const [rows, setRows] = useState<readonly Row[]>(() => rowsOf(value));
  const written = JSON.stringify(headersOf(rows) ?? {});
  // Undo, or another element: what the definition says now counts.
  const shown = written === JSON.stringify(value) ? rows : rowsOf(value);
  const set = (next: readonly Row[]) => {
    setRows(next);
    onChange(headersOf(next));
  };
  return (
    <Field as="group" label={texts.headers} error={error}>
      <ul className="flex flex-col gap-1.5">
        {shown.map((row, index) => (
          <li key={row.id} className="flex items-center gap-1.5">
            <TextInput
              aria-label={`${texts.headers} ${index + 1}: ${texts.headerName}`}
              placeholder={texts.headerName}
              className="font-mono text-sm"
              value={row.name}
              disabled={!context.editable}
              aria-invalid={row.name !== '' && !VALID.test(row.name) ? true : undefined}
              onChange={(event) => set(shown.with(index, { ...row, name: event.target.value }))}
            />
            <TextInput
              aria-label={`${texts.headers} ${index + 1}: ${texts.headerValue}`}
              placeholder={texts.headerValue}
              className="font-mono text-sm"
              value={row.value}
              maxLength={4000}
              disabled={!context.editable}
              onChange={(event) => set(shown.with(index, { ...row, value: event.target.value }))}
            />
            {context.editable && (
              <IconButton
                size="small"
                label={texts.removeHeader(row.name)}
                icon={<Trash2 size={15} aria-hidden />}
                onClick={() => set(shown.toSpliced(index, 1))}
              />
            )}
          </li>
        ))}
      </ul>
      {context.editable && shown.length < 50 && (
        <div className="mt-1">
          <Button
            size="small"
            icon={<Plus size={14} aria-hidden />}
            onClick={() =>
              setRows([...shown, { id: Math.max(0, ...shown.map((row) => row.id)) + 1, name: '', value: '' }])
            }
          >
            {texts.addHeader}
          </Button>
        </div>
      )}
    </Field>
  );
}

const rowsOf = (headers: Headers): readonly Row[] =>
  Object.entries(headers).map(([name, value], index) => ({ id: index + 1, name, value }));

function headersOf(rows: readonly Row[]): Headers | undefined {
  const named = rows.filter((row) => VALID.test(row.name));
  return named.length === 0 ? undefined : Object.fromEntries(named.map(({ name, value }) => [name, value]));
}
