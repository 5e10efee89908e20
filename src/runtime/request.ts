import type { Command } from '@/engine/command';
import type { InstanceState } from '@/engine/state';
import type { Json, Values } from '@/model/json';
import type { Rejection, Result } from '@/model/result';
import type { Role } from '@/model/role';
import type { LocalizedText } from '@/model/text';
import type { Version } from './version-cache';

/** What a command is addressed to. The instance is found from it. */
export type Target =
  /** Begins an instance of the newest version of this process. */
  | { readonly process: string; readonly businessKey?: string; readonly title?: string }
  | { readonly instance: string }
  | { readonly task: string }
  | { readonly incident: string };

export interface CommandRequest {
  readonly workspace: string;
  /** Idempotency key: the same request with the same key has one effect and one answer. */
  readonly key: string;
  readonly actor: { readonly kind: 'person'; readonly user: string } | { readonly kind: 'machine' };
  readonly target: Target;
  /** What was asked, as it came: another request under the same key is refused. */
  readonly body: Json;
  /** Files this person uploaded for it: they are the instance's from its commit on. */
  readonly files?: readonly string[];
  /** The HTTP request's id, for the audit. */
  readonly request?: string;
}

/**
 * The caller's share of the decision: made on the very rows the commit is checked against, and made anew when they have
 * changed. Both must be pure.
 */
export interface Decision {
  /** Whether this person may do that; null = yes. Asked before anything about the instance is told. */
  readonly permit: (loaded: Loaded) => Rejection | null;
  /** What to ask of the engine: the form's check is made here. */
  readonly command: (loaded: Loaded) => Result<Command, Rejection>;
}

export type LoadedActor = LoadedPerson | { readonly kind: 'machine' };
export interface LoadedPerson {
  readonly kind: 'person';
  readonly user: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly teams: readonly string[];
}
export interface LoadedTask {
  readonly id: string;
  readonly activity: string;
  readonly element: string;
  readonly form: string | null;
  readonly name: LocalizedText;
  readonly status: 'open' | 'completed' | 'cancelled';
  readonly assignee: string | null;
  readonly completedBy: string | null;
  /** Ids of candidate people. */
  readonly users: readonly string[];
  readonly teams: readonly string[];
  readonly roles: readonly string[];
  /** Name of who completed it, or else of who holds it. */
  readonly who: string | null;
}
export interface LoadedInstance {
  readonly id: string;
  readonly status: 'active' | 'completed' | 'cancelled';
  readonly version: number;
  readonly state: InstanceState;
  readonly title: string;
  readonly businessKey: string | null;
  readonly startedBy: string | null;
  readonly startedAt: Date;
}
export interface Loaded {
  readonly actor: LoadedActor;
  readonly version: Version;
  /** Null when this command begins it. */
  readonly instance: LoadedInstance | null;
  readonly variables: Values;
  /** The task addressed, if one is. */
  readonly task: LoadedTask | null;
  readonly openTasks: readonly LoadedTask[];
}

/** What a command led to. Kept with its key: JSON. */
export interface Answer {
  readonly instance: string;
  readonly status: 'active' | 'completed' | 'cancelled';
  readonly version: number;
  readonly openTasks: readonly AnsweredTask[];
  readonly incidents: readonly { readonly id: string; readonly code: string; readonly element: string }[];
}
export interface AnsweredTask {
  readonly id: string;
  readonly element: string;
  readonly name: LocalizedText;
  readonly form: string | null;
  readonly assignee: string | null;
  readonly candidates: {
    /** Ids of people known by id. */
    readonly users: readonly string[];
    /** Login names, for tasks made by this very command. */
    readonly people: readonly string[];
    readonly teams: readonly string[];
    readonly roles: readonly string[];
  };
}
