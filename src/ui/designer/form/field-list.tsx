'use client';
import { ArrowDown, ArrowUp, Copy, Ellipsis, GripVertical, Trash2, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type DragEvent, Fragment, type KeyboardEvent, useState } from 'react';
import type { Field, Form } from '@/definition/forms';
import { ICONS } from '@/fields/icons';
import { FIELD_KINDS, type FieldKind } from '@/fields/schemas';
import { TEXTS } from '@/fields/texts';
import { cx } from '@/kit/cx';
import { IconButton } from '@/kit/icon-button';
import { Menu, MenuItem } from '@/kit/menu';
import { type Locale, textIn } from '@/model/text';

/** Only this editor's own things may be dropped here, and nowhere else. */
const FIELD = 'application/x-docket-field';
const KIND = 'application/x-docket-field-kind';

/** Lets a kind be dragged from the palette. */
export function startKindDrag(event: DragEvent, kind: FieldKind): void {
  event.dataTransfer.setData(KIND, kind);
  event.dataTransfer.effectAllowed = 'copy';
}

export interface FieldListProps {
  readonly form: Form;
  readonly selected: string | null;
  /** Ids of fields with problems. */
  readonly troubled: ReadonlySet<string>;
  readonly locale: Locale;
  readonly onSelect: (id: string) => void;
  readonly onMove: (id: string, to: number) => void;
  readonly onAdd: (kind: FieldKind, at: number) => void;
  readonly onDuplicate: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

/** The fields in order. Dragging, buttons and Alt with the arrow keys all move one. */
export function FieldList(props: FieldListProps) {
  const { form, selected, locale, onMove, onAdd } = props;
  const t = useTranslations('designer.form-editor');
  const [gap, setGap] = useState<number | null>(null);

  const over = (event: DragEvent, at: number) => {
    if (!event.dataTransfer.types.some((type) => type === FIELD || type === KIND)) return;
    event.preventDefault();
    event.stopPropagation();
    setGap(at);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const at = gap ?? form.fields.length;
    setGap(null);
    const id = event.dataTransfer.getData(FIELD);
    const kind = FIELD_KINDS.find((one) => one === event.dataTransfer.getData(KIND));
    if (kind) onAdd(kind, at);
    const from = form.fields.findIndex((field) => field.id === id);
    if (from >= 0) onMove(id, from < at ? at - 1 : at);
  };

  return (
    <ol
      aria-label={t('fields')}
      className="flex min-h-16 flex-col rounded-md"
      onDragOver={(event) => over(event, form.fields.length)}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null))
          setGap(null);
      }}
      onDrop={drop}
    >
      {form.fields.map((field, index) => (
        <Fragment key={field.id}>
          <DropLine shown={gap === index} />
          <FieldRow
            {...props}
            field={field}
            index={index}
            chosen={field.id === selected}
            locale={locale}
            onDragOver={(event) => {
              const box = event.currentTarget.getBoundingClientRect();
              over(event, event.clientY < box.top + box.height / 2 ? index : index + 1);
            }}
            onDragEnd={() => setGap(null)}
          />
        </Fragment>
      ))}
      <DropLine shown={gap === form.fields.length} />
      {form.fields.length === 0 && <li className="px-2 py-6 text-center text-text-3">{t('empty')}</li>}
    </ol>
  );
}

function DropLine({ shown }: { readonly shown: boolean }) {
  return <li aria-hidden className={cx('my-0.5 h-0.5 rounded-full', shown && 'bg-accent')} />;
}

interface FieldRowProps extends FieldListProps {
  readonly field: Field;
  readonly index: number;
  readonly chosen: boolean;
  readonly onDragOver: (event: DragEvent<HTMLLIElement>) => void;
  readonly onDragEnd: () => void;
}

function FieldRow(props: FieldRowProps) {
  const { form, field, index, chosen, troubled, locale, onSelect, onMove, onDuplicate, onRemove } = props;
  const t = useTranslations('designer.form-editor');
  const Icon = ICONS[field.kind];
  const label = textIn(field.label, locale) || t('no-label');
  const kind = textIn(TEXTS[field.kind].name, locale);
  const last = form.fields.length - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(field.id, event.key === 'ArrowUp' ? index - 1 : index + 1);
  };
  return (
    <li
      className={cx(
        'flex items-center gap-0.5 rounded-md border pr-0.5',
        chosen ? 'border-accent bg-accent-bg' : 'border-line bg-surface',
      )}
      onDragOver={props.onDragOver}
    >
      {/* Only the handle drags: text in the row stays selectable. Keyboard and touch have the buttons. */}
      <span
        aria-hidden
        draggable
        className="cursor-grab px-1 py-2 text-text-3"
        onDragStart={(event) => {
          event.dataTransfer.setData(FIELD, field.id);
          event.dataTransfer.effectAllowed = 'move';
        }}
        onDragEnd={props.onDragEnd}
      >
        <GripVertical size={15} />
      </span>
      <button
        type="button"
        aria-current={chosen || undefined}
        className="flex min-h-10 min-w-0 flex-1 items-center gap-2 rounded-md text-left"
        onClick={() => onSelect(field.id)}
        onKeyDown={onKeyDown}
      >
        <Icon size={16} aria-hidden className="shrink-0 text-text-2" />
        <span className="min-w-0 flex-1">
          <span className="block truncate">{label}</span>
          <span className="sr-only">{kind}</span>
        </span>
        {troubled.has(field.id) && (
          <span className="text-overdue">
            <TriangleAlert size={15} aria-hidden />
            <span className="sr-only">{t('has-problems')}</span>
          </span>
        )}
      </button>
      <IconButton
        size="small"
        label={t('move-up', { label })}
        icon={<ArrowUp size={15} aria-hidden />}
        disabled={index === 0}
        onClick={() => onMove(field.id, index - 1)}
      />
      <IconButton
        size="small"
        label={t('move-down', { label })}
        icon={<ArrowDown size={15} aria-hidden />}
        disabled={index === last}
        onClick={() => onMove(field.id, index + 1)}
      />
      <Menu
        trigger={<IconButton size="small" label={t('more', { label })} icon={<Ellipsis size={15} aria-hidden />} />}
      >
        <MenuItem icon={<Copy size={15} aria-hidden />} onSelect={() => onDuplicate(field.id)}>
          {t('duplicate')}
        </MenuItem>
        <MenuItem disabled={index === 0} onSelect={() => onMove(field.id, 0)}>
          {t('move-to-top')}
        </MenuItem>
        <MenuItem disabled={index === last} onSelect={() => onMove(field.id, last)}>
          {t('move-to-bottom')}
        </MenuItem>
        <MenuItem danger icon={<Trash2 size={15} aria-hidden />} onSelect={() => onRemove(field.id)}>
          {t('delete')}
        </MenuItem>
      </Menu>
    </li>
  );
}
