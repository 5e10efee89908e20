'use client';
import { useTranslations } from 'next-intl';
import type { DragEvent } from 'react';
import { APPEARANCES } from '@/elements/appearances';
import { ELEMENT_KINDS, type ElementKind } from '@/elements/schemas';
import { ELEMENT_TEXTS } from '@/elements/texts';
import { Tooltip } from '@/kit/tooltip';
import { textIn } from '@/model/text';
import { useActionContext } from '../actions/actions-context';
import { addElement } from '../commands/add-element';
import { appendAfter } from '../commands/append-after';
import { useDesigner } from '../designer-context';
import { KindIcon } from '../diagram/kind-icon';
import { elementOf } from '../editor/document';
import { freePlace } from '../editor/free-place';

/** What is dragged from the palette names its kind under this type. */
export const KIND_TYPE = 'application/x-docket-kind';

/** Every kind, to drag onto the canvas or to click: a click appends behind what is selected, else adds in the middle. */
export function Palette() {
  const t = useTranslations('designer');
  const { editor, newId, locale } = useDesigner();
  const context = useActionContext();

  function add(kind: ElementKind) {
    const { definition, selection } = editor.state;
    const [selected] = selection.elements;
    const source =
      selection.elements.length === 1 && selected !== undefined ? elementOf(definition, selected) : undefined;
    const id = newId(kind);
    const appends =
      source !== undefined && APPEARANCES[source.kind].connects.outgoing && APPEARANCES[kind].connects.incoming;
    if (appends) editor.run(appendAfter(definition, { source: source.id, kind, id, flow: newId('flow') }));
    else {
      const { size } = APPEARANCES[kind];
      const centre = context().canvas?.centre() ?? { x: 0, y: 0 };
      const at = freePlace(definition, { x: centre.x - size.width / 2, y: centre.y - size.height / 2 }, size);
      editor.run(addElement({ id, kind, at }));
    }
    context().canvas?.focus(id);
  }

  const drag = (event: DragEvent, kind: ElementKind) => {
    event.dataTransfer.setData(KIND_TYPE, kind);
    event.dataTransfer.effectAllowed = 'copy';
  };

  return (
    <div
      role="toolbar"
      aria-label={t('canvas.palette')}
      className="flex max-w-full flex-wrap gap-0.5 rounded-lg border border-line bg-surface p-1 shadow-float"
    >
      {ELEMENT_KINDS.map((kind) => {
        const { name, help } = ELEMENT_TEXTS[kind];
        return (
          <Tooltip key={kind} text={textIn(help, locale)}>
            <button
              type="button"
              draggable
              onDragStart={(event) => drag(event, kind)}
              onClick={() => add(kind)}
              className="flex h-12 min-w-13 shrink-0 cursor-grab flex-col items-center justify-center gap-0.5 rounded-md px-1.5 text-[11px] leading-tight text-text-2 hover:bg-sub hover:text-text active:cursor-grabbing"
            >
              <KindIcon kind={kind} />
              {textIn(name, locale)}
            </button>
          </Tooltip>
        );
      })}
    </div>
  );
}
