import type { BehavioursOf } from '@/engine/behaviour';
import { behaviour as annotation } from './annotation/behaviour';
import { behaviour as endEvent } from './end-event/behaviour';
import { behaviour as exclusiveGateway } from './exclusive-gateway/behaviour';
import { behaviour as parallelGateway } from './parallel-gateway/behaviour';
import type { Element } from './schemas';
import { behaviour as serviceTask } from './service-task/behaviour';
import { behaviour as startEvent } from './start-event/behaviour';
import { behaviour as userTask } from './user-task/behaviour';

/** How each kind lives: what the kernel is made with. */
export const BEHAVIOURS = {
  'start-event': startEvent,
  'end-event': endEvent,
  'user-task': userTask,
  'service-task': serviceTask,
  'exclusive-gateway': exclusiveGateway,
  'parallel-gateway': parallelGateway,
  annotation,
} satisfies BehavioursOf<Element>;
