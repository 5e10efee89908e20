import type { Appearance } from '../appearance';

export const appearance = {
  body: 'event',
  icon: 'square',
  size: { width: 36, height: 36 },
  palette: 'events',
  labelPlace: 'below',
  rail: 'event',
  outline: 'thick',
  connects: { incoming: true, outgoing: false },
} as const satisfies Appearance;
