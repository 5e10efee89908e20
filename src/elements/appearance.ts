/** How a kind looks, as data: the designer has five bodies, the palette, the viewer and image export read the same. */
export interface Appearance {
  readonly body: 'event' | 'activity' | 'gateway' | 'container' | 'artefact';
  /** Name of a lucide icon. */
  readonly icon: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly palette: 'events' | 'tasks' | 'gateways' | 'artefacts';
  readonly labelPlace: 'inside' | 'below';
  /** Colour of the rail on the left of an activity, and of the icon. */
  readonly rail: 'human' | 'rule' | 'service' | 'event' | 'note';
  /** BPMN 2.0 draws an end event with a thick line. */
  readonly outline?: 'thick';
  /** Whether a new element of this kind can be put behind another with one click. */
  readonly connects: { readonly incoming: boolean; readonly outgoing: boolean };
}
