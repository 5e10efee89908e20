import type { Permission } from '@/access/permissions';
import type { Form, ProcessDefinition } from '@/definition/definition';
import type { evolve } from '@/definition/engine';
import type { Json, Values } from '@/model/json';
import type { Role } from '@/model/role';
import type { Locale, LocalizedText } from '@/model/text';
import type { VariableType } from '@/model/variable';

/**
 * What procedures answer. Times are ISO 8601 strings, ids are strings: everything here survives JSON unchanged, so that
 * the browser has exactly these types.
 */
export interface Person {
  readonly id: string;
  readonly name: string;
}
export interface TeamName {
  readonly key: string;
  readonly name: LocalizedText;
}
export interface ProcessName {
  readonly key: string;
  readonly name: LocalizedText;
}
/** One page of a keyset; `next` is handed back as `cursor`, null = no more. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

export interface Me {
  readonly user: { id: string; login: string; name: string; locale: Locale | null; theme: Theme };
  readonly workspaces: readonly { id: string; slug: string; name: LocalizedText; role: Role }[];
}
export interface SessionView {
  readonly id: string;
  readonly current: boolean;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly userAgent: string | null;
  readonly address: string | null;
}

export interface WorkspaceView {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly role: Role;
  readonly permissions: readonly Permission[];
  /** The caller's own teams. */
  readonly myTeams: readonly string[];
  /** Every team of the workspace. */
  readonly teams: readonly TeamName[];
}
export interface MemberView {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly teams: readonly TeamName[];
  readonly disabled: boolean;
}
export interface TeamView extends TeamName {
  readonly id: string;
  readonly members: number;
}
export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly user: Person | null;
  readonly action: string;
  readonly subject: string | null;
  readonly detail: Json;
  readonly request: string | null;
}
export interface LiveChange {
  readonly kind: 'task' | 'instance' | 'process';
  readonly instance?: string;
  readonly task?: string;
}

export interface ProcessSummary extends ProcessName {
  readonly id: string;
  /** Number of the version new instances get; null = never published. */
  readonly live: number | null;
  readonly draftAhead: boolean;
  readonly running: number;
  readonly updatedAt: string;
}
export interface ProcessView extends ProcessName {
  readonly id: string;
  readonly draft: {
    readonly definition: ProcessDefinition;
    readonly revision: number;
    readonly updatedAt: string;
    readonly updatedBy: Person | null;
  };
  readonly live: { readonly number: number; readonly publishedAt: string; readonly note: string } | null;
}
export interface VersionSummary {
  readonly number: number;
  readonly note: string;
  readonly publishedAt: string;
  readonly publishedBy: Person | null;
  readonly hash: string;
  readonly running: number;
}
export interface VersionView extends Omit<VersionSummary, 'running'> {
  readonly definition: ProcessDefinition;
}

export interface TaskCard {
  readonly id: string;
  readonly name: LocalizedText;
  readonly element: string;
  readonly process: ProcessName;
  readonly instance: string;
  readonly title: string;
  readonly status: TaskStatus;
  readonly createdAt: string;
  readonly dueAt: string | null;
  readonly priority: 'normal' | 'high';
  readonly assignee: Person | null;
  readonly candidates: CandidatesView;
  readonly completedAt: string | null;
  readonly completedBy: Person | null;
}
export type TaskStatus = 'open' | 'completed' | 'cancelled';
export interface CandidatesView {
  readonly teams: readonly TeamName[];
  readonly roles: readonly Role[];
  readonly people: readonly Person[];
}
export interface TaskView {
  readonly task: TaskCard & {
    readonly canClaim: boolean;
    readonly canRelease: boolean;
    readonly canComplete: boolean;
    readonly form: Form | null;
  };
  readonly instance: {
    readonly id: string;
    readonly title: string;
    readonly process: ProcessName;
    readonly status: InstanceStatus;
    readonly startedBy: Person | null;
    readonly startedAt: string;
  };
  readonly values: Values;
}
export interface Startable extends ProcessName {
  readonly documentation: LocalizedText | null;
  readonly number: number;
  readonly form: Form | null;
}
/** What comes after a start or a completion, for the person who did it. */
export type Next =
  | { readonly kind: 'your-task'; readonly task: string }
  | {
      readonly kind: 'waiting';
      readonly steps: readonly { readonly name: LocalizedText; readonly who: readonly LocalizedText[] }[];
    }
  | { readonly kind: 'ended' }
  | { readonly kind: 'incident' };

export type InstanceStatus = 'active' | 'completed' | 'cancelled';
export interface InstanceSummary {
  readonly id: string;
  readonly title: string;
  readonly status: InstanceStatus;
  readonly process: ProcessName;
  readonly version: number;
  readonly startedBy: Person | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly updatedAt: string;
  /** Open incidents. */
  readonly incidents: number;
}
export interface InstanceView extends Omit<InstanceSummary, 'incidents'> {
  readonly definition: ProcessDefinition;
  readonly active: readonly { readonly element: string; readonly activity: string; readonly since: string }[];
  /** Elements a token has been at. */
  readonly visited: readonly string[];
  /** Flows a token has gone along. */
  readonly taken: readonly string[];
  readonly variables: readonly {
    readonly key: string;
    readonly label: LocalizedText;
    readonly type: VariableType;
    readonly value: Json;
  }[];
  readonly incidents: readonly IncidentView[];
  readonly tasks: readonly TaskCard[];
}
export interface IncidentView {
  readonly id: string;
  readonly element: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly status: 'open' | 'resolved';
  readonly createdAt: string;
}
/** An event of the engine. */
export type HistoryEvent = Parameters<typeof evolve>[1];
export interface HistoryItem {
  readonly sequence: number;
  readonly at: string;
  readonly actor: { readonly kind: 'person' | 'machine'; readonly name: string | null };
  readonly event: HistoryEvent;
}
export interface Advanced {
  readonly instance: string;
  readonly next: Next;
}
