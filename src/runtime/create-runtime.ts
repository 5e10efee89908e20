import type { Db } from '@/db/connect';
import { createLoad } from '@/db/sql/load-together';
import type { Rejection, Result } from '@/model/result';
import { createAnnouncer } from './announcer';
import { type Assigned, type AssignRequest, claimTask, giveTask, releaseTask } from './assign-task';
import type { Change } from './change';
import { execute, type Ground } from './execute';
import { nextId as freshId } from './ids';
import type { Clock, NextId } from './ports';
import type { Answer, CommandRequest, Decision } from './request';
import { createVersionCache, type Version } from './version-cache';

export interface RuntimeOptions {
  /** The application's connection. */
  readonly db: Db;
  /** Default: this machine's clock. The demo's seed brings its own. */
  readonly clock?: Clock;
  readonly nextId?: NextId;
  /** Told of announcements that could not be sent; they are not tried again. */
  readonly onError?: (error: unknown) => void;
}

export interface Runtime {
  /** One command on an instance: start, complete a task, retry an incident, cancel. */
  readonly execute: (request: CommandRequest, decision: Decision) => Promise<Result<Answer, Rejection>>;
  readonly claimTask: (request: AssignRequest) => Promise<Result<Assigned, Rejection>>;
  readonly releaseTask: (request: AssignRequest) => Promise<Result<Assigned, Rejection>>;
  /** Gives a task to a person, or to nobody. */
  readonly giveTask: (
    request: AssignRequest & { readonly assignee: string | null },
  ) => Promise<Result<Assigned, Rejection>>;
  /** A sealed version, compiled, from memory if it can be. Throws when there is none. */
  readonly version: (workspace: string, id: string) => Promise<Version>;
  /** Tells every process of a change that was not made by a command here (a published process). */
  readonly announce: (change: Change) => void;
  /** Resolves when every announcement so far has been sent. */
  readonly flush: () => Promise<unknown>;
  /** For the worker. */
  readonly ground: Ground;
}

/** The runtime holds no state that another process lacks, but what is announced within the next milliseconds. */
export function createRuntime(options: RuntimeOptions): Runtime {
  const { db, clock = Date.now, nextId = freshId } = options;
  const announcer = createAnnouncer(db, options.onError ?? (() => undefined));
  const versions = createVersionCache(db);
  const ground: Ground = {
    db,
    loadRow: createLoad(db.sql),
    versions,
    clock,
    nextId,
    announce(workspace, instance, tasks) {
      announcer.announce({ kind: 'instance', workspace, instance });
      for (const task of tasks) announcer.announce({ kind: 'task', workspace, instance, task });
    },
  };
  return {
    execute: (request, decision) => execute(ground, request, decision),
    claimTask: (request) => claimTask(ground, request),
    releaseTask: (request) => releaseTask(ground, request),
    giveTask: (request) => giveTask(ground, request),
    version: (workspace, id) => versions.get(workspace, id),
    announce: announcer.announce,
    flush: announcer.flush,
    ground,
  };
}
