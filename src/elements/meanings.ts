import { meaning as annotation } from './annotation/meaning';
import type { Meaning, MeaningContext } from './meaning';
import type { ElementKind, ElementOf } from './schemas';
import { meaning as serviceTask } from './service-task/meaning';
import { meaning as startEvent } from './start-event/meaning';
import { meaning as userTask } from './user-task/meaning';

const silent = () => [];

/** What each kind says about itself; gateways and end events say it all by their shape. */
const MEANINGS: { readonly [K in ElementKind]: Meaning<ElementOf<K>> } = {
  'start-event': startEvent,
  'end-event': silent,
  'user-task': userTask,
  'service-task': serviceTask,
  'exclusive-gateway': silent,
  'parallel-gateway': silent,
  annotation,
};

/** One line about an element: who, by when, what; '' when there is nothing to say. */
export function meaningOf<K extends ElementKind>(element: ElementOf<K>, context: MeaningContext): string {
  const meaning: Meaning<ElementOf<K>> = MEANINGS[element.kind as K];
  return meaning(element, context).join(' · ');
}
