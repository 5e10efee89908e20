import type { Json } from '@/model/json';
import type { Moment } from './moments';

/** A calendar day counted from today; turned into YYYY-MM-DD when the story is told. */
export interface RelativeDay {
  readonly day: number;
}
export type StoryValues = Readonly<Record<string, Json | RelativeDay>>;

/** What somebody did, with the one task that was open then. */
export type Step =
  | { readonly at: Moment; readonly by: string; readonly complete: StoryValues }
  | { readonly at: Moment; readonly by: string; readonly claim: true }
  | { readonly at: Moment; readonly by: string; readonly cancel: string };

/** One instance of the demo: who started it with what, and what was done since. */
export interface Story {
  readonly at: Moment;
  readonly by: string;
  readonly report: StoryValues;
  readonly steps: readonly Step[];
}
