import type { ProcessDefinition } from '@/definition/definition';
import type { Point } from '@/model/element';
import type { Change } from '../editor/change';
import { moveTo } from './move';

/** The places an automatic layout found, as one entry of the history. */
export function tidy(definition: ProcessDefinition, places: ReadonlyMap<string, Point>): Change | undefined {
  const known = new Set(definition.logic.elements.map((element) => element.id));
  const change = moveTo(new Map([...places].filter(([id]) => known.has(id))));
  return change && { ...change, label: { key: 'tidy' } };
}
