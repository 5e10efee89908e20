'use client';
import { useTranslations } from 'next-intl';
import { ICONS } from '@/fields/icons';
import { FIELD_KINDS, type FieldKind } from '@/fields/schemas';
import { TEXTS } from '@/fields/texts';
import { Tooltip } from '@/kit/tooltip';
import { type Locale, textIn } from '@/model/text';
import { startKindDrag } from './field-list';

/** Every kind of field: a click adds it behind the chosen one, dragging puts it where it is dropped. */
export function FieldPalette({
  locale,
  disabled,
  onAdd,
}: {
  readonly locale: Locale;
  readonly disabled: boolean;
  readonly onAdd: (kind: FieldKind) => void;
}) {
  const t = useTranslations('designer.form-editor');
  return (
    <fieldset aria-label={t('palette')} className="grid grid-cols-2 gap-1.5">
      {FIELD_KINDS.map((kind) => {
        const Icon = ICONS[kind];
        return (
          <Tooltip key={kind} text={textIn(TEXTS[kind].hint, locale)}>
            <button
              type="button"
              disabled={disabled}
              draggable={!disabled}
              className="flex min-h-8 min-w-0 items-center gap-1.5 rounded-md border border-line bg-surface px-1.5 text-left text-sm hover:not-disabled:bg-sub disabled:opacity-55 pointer-coarse:min-h-11"
              onDragStart={(event) => startKindDrag(event, kind)}
              onClick={() => onAdd(kind)}
            >
              <Icon size={16} aria-hidden className="shrink-0 text-text-2" />
              <span className="truncate">{textIn(TEXTS[kind].name, locale)}</span>
            </button>
          </Tooltip>
        );
      })}
    </fieldset>
  );
}
