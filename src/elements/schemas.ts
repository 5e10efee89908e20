import { z } from 'zod';
import { annotation } from './annotation/schema';
import { endEvent } from './end-event/schema';
import { exclusiveGateway } from './exclusive-gateway/schema';
import { parallelGateway } from './parallel-gateway/schema';
import { serviceTask } from './service-task/schema';
import { startEvent } from './start-event/schema';
import { userTask } from './user-task/schema';

/** The union of element kinds, written once. The other registries must name each of its kinds, or do not compile. */
export const elementSchema = z.discriminatedUnion('kind', [
  startEvent,
  endEvent,
  userTask,
  serviceTask,
  exclusiveGateway,
  parallelGateway,
  annotation,
]);
export type Element = z.infer<typeof elementSchema>;
export type ElementKind = Element['kind'];
export type ElementOf<K extends ElementKind> = Extract<Element, { kind: K }>;

/** In the order of the palette. */
export const ELEMENT_KINDS: readonly ElementKind[] = elementSchema.options.map((option) => option.shape.kind.value);

export const isElementKind = (kind: unknown): kind is ElementKind => ELEMENT_KINDS.some((known) => known === kind);
