import { newElement } from '@/elements/defaults';
import { FORMAT } from '@/model/definition';
import type { LocalizedText } from '@/model/text';
import type { ProcessDefinition } from './definition';

/** What a new process begins with: a start event, to be gone on from. */
export function emptyDefinition(key: string, name: LocalizedText): ProcessDefinition {
  return {
    $schema: '/schema/docket-1.json',
    format: FORMAT,
    key,
    name,
    logic: { elements: [newElement('start-event', 'start')], flows: [], variables: [] },
    forms: [],
    layout: { elements: { start: { x: 160, y: 240 } } },
  };
}
