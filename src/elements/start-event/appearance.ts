import type { Appearance } from '../appearance';

export const appearance = {
  body: 'event',
  icon: 'play',
  size: { width: 36, height: 36 },
  palette: 'events',
  labelPlace: 'below',
  rail: 'event',
  connects: { incoming: false, outgoing: true },
} as const satisfies Appearance;
