'use client';
import type { ReactNode } from 'react';
import { Panel as Annotation } from './annotation/panel';
import type { PanelProps } from './panel';
import type { Element, ElementKind, ElementOf } from './schemas';
import { Panel as ServiceTask } from './service-task/panel';
import { Panel as StartEvent } from './start-event/panel';
import { Panel as UserTask } from './user-task/panel';

/** The own properties of each kind; those without have a name and a description like every element. */
const PANELS: { readonly [K in ElementKind]: ((props: PanelProps<ElementOf<K>>) => ReactNode) | null } = {
  'start-event': StartEvent,
  'end-event': null,
  'user-task': UserTask,
  'service-task': ServiceTask,
  'exclusive-gateway': null,
  'parallel-gateway': null,
  annotation: Annotation,
};

/** The panel of an element's kind. */
export function KindPanel<E extends Element>(props: PanelProps<E>) {
  // The compiler cannot see that the panel under `element.kind` is the one for this element.
  const Panel = PANELS[props.element.kind] as ((props: PanelProps<E>) => ReactNode) | null;
  return Panel === null ? null : <Panel {...props} />;
}
