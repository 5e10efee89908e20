import type { Appearance } from '../appearance';

export const appearance = {
  body: 'activity',
  icon: 'user-round',
  size: { width: 220, height: 64 },
  palette: 'tasks',
  labelPlace: 'inside',
  rail: 'human',
  connects: { incoming: true, outgoing: true },
} as const satisfies Appearance;
