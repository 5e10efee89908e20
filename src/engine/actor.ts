import type { TeamKey } from '@/model/ids';

/** Who acts: a person with the teams they had at that moment, or the machine (worker, timer). */
export type Actor =
  | { readonly kind: 'person'; readonly user: string; readonly teams: readonly (TeamKey | string)[] }
  | { readonly kind: 'machine' };
