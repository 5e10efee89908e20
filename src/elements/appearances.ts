import { appearance as annotation } from './annotation/appearance';
import type { Appearance } from './appearance';
import { appearance as endEvent } from './end-event/appearance';
import { appearance as exclusiveGateway } from './exclusive-gateway/appearance';
import { appearance as parallelGateway } from './parallel-gateway/appearance';
import type { ElementKind } from './schemas';
import { appearance as serviceTask } from './service-task/appearance';
import { appearance as startEvent } from './start-event/appearance';
import { appearance as userTask } from './user-task/appearance';

/** How each kind looks; the palette shows them in this order. */
export const APPEARANCES: Readonly<Record<ElementKind, Appearance>> = {
  'start-event': startEvent,
  'end-event': endEvent,
  'user-task': userTask,
  'service-task': serviceTask,
  'exclusive-gateway': exclusiveGateway,
  'parallel-gateway': parallelGateway,
  annotation,
};
