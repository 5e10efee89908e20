/** Colour means state, always beside an icon or a word. */
export type Tone = 'neutral' | 'waiting' | 'running' | 'done' | 'overdue' | 'paused' | 'incident' | 'draft';

/** Text on its own tint. */
export const TONE: Readonly<Record<Tone, string>> = {
  neutral: 'bg-sub text-text-2',
  waiting: 'bg-waiting-bg text-waiting',
  running: 'bg-running-bg text-running',
  done: 'bg-done-bg text-done',
  overdue: 'bg-overdue-bg text-overdue',
  paused: 'bg-paused-bg text-paused',
  incident: 'bg-incident-bg text-incident',
  draft: 'bg-draft-bg text-draft',
};
