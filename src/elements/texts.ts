import type { LocalizedText } from '@/model/text';
import { texts as annotation } from './annotation/texts';
import { texts as endEvent } from './end-event/texts';
import { texts as exclusiveGateway } from './exclusive-gateway/texts';
import type { KindTexts } from './kind-texts';
import { texts as parallelGateway } from './parallel-gateway/texts';
import type { ElementKind } from './schemas';
import { texts as serviceTask } from './service-task/texts';
import { texts as startEvent } from './start-event/texts';
import { texts as userTask } from './user-task/texts';

/** The texts of every kind, zh and en. */
export const ELEMENT_TEXTS = {
  'start-event': startEvent,
  'end-event': endEvent,
  'user-task': userTask,
  'service-task': serviceTask,
  'exclusive-gateway': exclusiveGateway,
  'parallel-gateway': parallelGateway,
  annotation,
} as const satisfies Readonly<Record<ElementKind, KindTexts>>;

/** The name a new element of this kind begins with. */
export function startingName(kind: ElementKind): LocalizedText {
  return ELEMENT_TEXTS[kind].startingName;
}
