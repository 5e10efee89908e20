import type { Assignment, Due } from '@/model/assignment';
import type { Json } from '@/model/json';
import type { FlowReason, FlowTrace, Priority, RetryPolicy } from './event';

/**
 * The kernel's private word between command and event: what a behaviour answers. The kernel turns moves into events, so
 * that a behaviour cannot write an inconsistent history.
 */
export type Move =
  /** Complete this activity and send a token along each of these flows (in this order). */
  | { readonly move: 'leave'; readonly by: readonly { readonly flow: string; readonly why?: FlowReason }[] }
  | {
      readonly move: 'wait-for-task';
      readonly form: string | null;
      readonly assignment: Assignment;
      readonly due: Due | null;
      readonly priority: Priority;
    }
  | { readonly move: 'wait-for-job'; readonly connector: string; readonly input: Json; readonly retry: RetryPolicy }
  /** The process cannot go on here: an incident on this activity, the state stays repairable. */
  | {
      readonly move: 'raise';
      readonly code: string;
      readonly params: Readonly<Record<string, string | number>>;
      readonly trace?: readonly FlowTrace[];
    }
  /** The token is consumed and nothing follows. */
  | { readonly move: 'end' };
