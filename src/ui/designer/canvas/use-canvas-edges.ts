'use client';
import { useTranslations } from 'next-intl';
import { useMemo, useRef } from 'react';
import type { ProcessDefinition } from '@/definition/definition';
import { APPEARANCES } from '@/elements/appearances';
import type { Point } from '@/model/element';
import { type End, wayFor } from '../diagram/route';
import { defaultFlowOf } from '../editor/default-flow';
import { boxOf } from '../editor/document';
import type { FlowEdge } from './canvas-types';
import type { NodesInput } from './use-canvas-nodes';

/** The flows as edges; like the nodes, the same objects as long as they would be the same. */
export function useCanvasEdges({ definition, words, selection, problems, dragged }: NodesInput): FlowEdge[] {
  const t = useTranslations('designer.aria');
  const kept = useRef(new Map<string, { readonly key: readonly unknown[]; readonly edge: FlowEdge }>());
  return useMemo(() => {
    const byId = new Map(definition.logic.elements.map((element) => [element.id, element]));
    const selected = new Set(selection.flows);
    const before = kept.current;
    const next: typeof before = new Map();
    const boxes = definition.logic.elements.map((element) => endOf(definition, element, dragged));
    const edges = definition.logic.flows.flatMap((flow): FlowEdge[] => {
      const source = byId.get(flow.source);
      const target = byId.get(flow.target);
      if (source === undefined || target === undefined) return [];
      const { from, to, lane } = wayFor(endOf(definition, source, dragged), endOf(definition, target, dragged), boxes);
      const isDefault = defaultFlowOf(source) === flow.id;
      const problem = (problems.flows.get(flow.id)?.errors ?? 0) > 0;
      const key = [flow, from, to, lane, isDefault, selected.has(flow.id), problem, words];
      const old = before.get(flow.id);
      if (old?.key.every((part, index) => part === key[index])) {
        next.set(flow.id, old);
        return [old.edge];
      }
      const edge: FlowEdge = {
        id: flow.id,
        type: 'flow',
        source: flow.source,
        target: flow.target,
        sourceHandle: from,
        targetHandle: to,
        selected: selected.has(flow.id),
        interactionWidth: 20,
        domAttributes: { 'aria-roledescription': t('flow') },
        // The line is a picture of what the panel and the list say in words; its label is read there.
        ariaLabel: `${words.name(source)} → ${words.name(target)}`,
        data: { words: words.flow(flow, isDefault), isDefault, problem, lane },
      };
      next.set(flow.id, { key, edge });
      return [edge];
    });
    kept.current = next;
    return edges;
  }, [definition, words, selection, problems, dragged, t]);
}

function endOf(
  definition: ProcessDefinition,
  element: ProcessDefinition['logic']['elements'][number],
  dragged: ReadonlyMap<string, Point>,
): End {
  const place = dragged.get(element.id);
  return { ...boxOf(definition, element), ...place, gateway: APPEARANCES[element.kind].body === 'gateway' };
}
