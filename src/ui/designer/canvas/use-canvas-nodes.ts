'use client';
import { type HandleType, Position } from '@xyflow/react';
import { useTranslations } from 'next-intl';
import { useMemo, useRef } from 'react';
import type { ProcessDefinition } from '@/definition/definition';
import { APPEARANCES } from '@/elements/appearances';
import type { Point } from '@/model/element';
import type { DiagramWords } from '../diagram/use-diagram-words';
import { positionOf } from '../editor/document';
import { executionOrder } from '../editor/graph-order';
import type { Selection } from '../editor/selection';
import type { ProblemCounts } from '../problems/count-problems';
import type { ElementNode } from './canvas-types';

export interface NodesInput {
  readonly definition: ProcessDefinition;
  readonly words: DiagramWords;
  readonly selection: Selection;
  readonly problems: ProblemCounts;
  /** Where elements are while they are dragged. */
  readonly dragged: ReadonlyMap<string, Point>;
}

/**
 * The elements as nodes, in the order of execution (which is then the order of Tab). A node that would be the same is the
 * same object as before, so that React Flow and React leave it alone.
 */
export function useCanvasNodes({ definition, words, selection, problems, dragged }: NodesInput): ElementNode[] {
  const t = useTranslations('designer');
  const { logic } = definition;
  const order = useMemo(() => executionOrder({ logic }), [logic]);
  const kept = useRef(new Map<string, { readonly key: readonly unknown[]; readonly node: ElementNode }>());
  return useMemo(() => {
    const byId = new Map(logic.elements.map((element) => [element.id, element]));
    const selected = new Set(selection.elements);
    const alone = selection.elements.length === 1 && selection.flows.length === 0;
    // One element is in the order of Tab: the one selected last, else the first.
    const roving = selection.elements.at(-1) ?? order[0];
    const before = kept.current;
    const next: typeof before = new Map();
    const nodes = order.flatMap((id): ElementNode[] => {
      const element = byId.get(id);
      if (element === undefined) return [];
      const { x, y } = dragged.get(id) ?? positionOf(definition, id);
      const isSelected = selected.has(id);
      const { errors = 0, warnings = 0 } = problems.elements.get(id) ?? {};
      const key = [element, x, y, isSelected, isSelected && alone, id === roving, errors, warnings, words, t];
      const old = before.get(id);
      if (old?.key.every((part, index) => part === key[index])) {
        next.set(id, old);
        return [old.node];
      }
      const { size } = APPEARANCES[element.kind];
      const title = words.title(element);
      const meaning = words.meaning(element);
      const said = [
        t('canvas.element', { kind: words.kind(element), name: title === '' ? t('canvas.unnamed') : title }),
        meaning,
        errors > 0 ? t('problems.errors', { count: errors }) : '',
        warnings > 0 ? t('problems.warnings', { count: warnings }) : '',
      ];
      const node: ElementNode = {
        id,
        type: 'element',
        position: { x, y },
        width: size.width,
        height: size.height,
        // Known without drawing: also what is outside the window counts for "show everything".
        measured: size,
        handles: HANDLES.map((handle) => ({ ...handle, ...anchorOf(handle.position, size), width: 1, height: 1 })),
        selected: isSelected,
        ariaLabel: said.filter((part) => part !== '').join(t('canvas.comma')),
        domAttributes: {
          tabIndex: id === roving ? 0 : -1,
          'aria-roledescription': t('canvas.node'),
          ...(isSelected ? { 'aria-current': true } : {}),
        },
        data: { element, title, meaning, errors, warnings, alone: isSelected && alone },
      };
      next.set(id, { key, node });
      return [node];
    });
    kept.current = next;
    return nodes;
  }, [definition, logic, order, words, selection, problems, dragged, t]);
}

/** Every side can begin and end a flow; which one a flow uses is found by diagram/route.ts. */
const HANDLES = [Position.Left, Position.Right, Position.Top, Position.Bottom].map((position) => ({
  id: position,
  position,
  type: 'source' satisfies HandleType as HandleType,
}));

function anchorOf(position: Position, { width, height }: { width: number; height: number }): Point {
  if (position === Position.Left) return { x: 0, y: height / 2 };
  if (position === Position.Right) return { x: width, y: height / 2 };
  return { x: width / 2, y: position === Position.Top ? 0 : height };
}
