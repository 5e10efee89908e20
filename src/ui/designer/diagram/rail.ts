import type { Appearance } from '@/elements/appearance';

/** Colour by sort of work: who acts, a person, a rule, a machine. */
export const RAIL: Readonly<Record<Appearance['rail'], { readonly bar: string; readonly icon: string }>> = {
  human: { bar: 'bg-waiting', icon: 'bg-waiting-bg text-waiting' },
  rule: { bar: 'bg-paused', icon: 'bg-paused-bg text-paused' },
  service: { bar: 'bg-running', icon: 'bg-running-bg text-running' },
  event: { bar: 'bg-done', icon: 'bg-done-bg text-done' },
  note: { bar: 'bg-text-3', icon: 'bg-sub text-text-2' },
};
