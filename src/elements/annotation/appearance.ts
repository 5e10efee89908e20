import type { Appearance } from '../appearance';

export const appearance = {
  body: 'artefact',
  icon: 'sticky-note',
  size: { width: 180, height: 64 },
  palette: 'artefacts',
  labelPlace: 'inside',
  rail: 'note',
  connects: { incoming: false, outgoing: false },
} as const satisfies Appearance;
