import { check as annotation } from './annotation/checks';
import type { ElementCheck } from './element-check';
import { check as endEvent } from './end-event/checks';
import { check as exclusiveGateway } from './exclusive-gateway/checks';
import { check as parallelGateway } from './parallel-gateway/checks';
import type { ElementKind, ElementOf } from './schemas';
import { check as serviceTask } from './service-task/checks';
import { check as startEvent } from './start-event/checks';
import { check as userTask } from './user-task/checks';

/** What publishing refuses about each kind. */
export const CHECKS = {
  'start-event': startEvent,
  'end-event': endEvent,
  'user-task': userTask,
  'service-task': serviceTask,
  'exclusive-gateway': exclusiveGateway,
  'parallel-gateway': parallelGateway,
  annotation,
} as const satisfies { readonly [K in ElementKind]: ElementCheck<ElementOf<K>> };
