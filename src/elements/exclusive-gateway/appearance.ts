import type { Appearance } from '../appearance';

export const appearance = {
  body: 'gateway',
  icon: 'x',
  size: { width: 48, height: 48 },
  palette: 'gateways',
  labelPlace: 'below',
  rail: 'rule',
  connects: { incoming: true, outgoing: true },
} as const satisfies Appearance;
