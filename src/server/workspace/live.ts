import { can } from '@/access/permissions';
import { inWorkspace } from '@/db/in-workspace';
import { findMembership } from '../auth/find-membership';
import { findSession } from '../auth/session';
import type { Container } from '../context';
import { inWorkspaceInput } from '../input';
import type { Note } from '../live/hub';
import { refuse } from '../refusal';
import { isConcerned, takesPart, type Viewer } from '../takes-part';
import { procedure } from '../trpc/procedure';
import type { LiveChange } from '../views';

/** How often a quiet subscription looks whether its session still lives. */
const LOOK_MS = 10_000;

/**
 * What changes in the workspace, as ids: the browser asks anew for what it shows. Before anything is told, session and
 * membership are looked up again, so that a revoked session or a removed member hears no more; then the stream ends.
 */
export const live = procedure('workspace.view')
  .input(inWorkspaceInput({}))
  .subscription(async function* ({ ctx, signal }): AsyncGenerator<LiveChange, void> {
    const { container, session, membership } = ctx;
    const subscription = container.live.subscribe({
      workspace: membership.workspace.id,
      user: session.user.id,
      session: session.sessionId,
    });
    if (!subscription) return refuse('live/too-many');
    const end = () => subscription.end();
    signal?.addEventListener('abort', end);
    try {
      await container.ear.start();
      for (;;) {
        const notes = await subscription.next(LOOK_MS);
        if (notes === 'ended' || signal?.aborted) return;
        // An answer of this kind makes the browser come back; an ordinary end would not.
        if (notes === 'stopping') return refuse('server/busy');
        const viewer = await stillThere(container, session, membership.workspace.slug);
        if (!viewer) return;
        yield* await visibleTo(container, viewer, notes);
      }
    } finally {
      signal?.removeEventListener('abort', end);
      subscription.end();
    }
  });

async function stillThere(
  container: Container,
  { sessionId, user }: { readonly sessionId: string; readonly user: { readonly id: string } },
  slug: string,
): Promise<Viewer | null> {
  // Listening is no activity: an idle person's session ends although the page is open.
  const session = await findSession(container.db, { id: sessionId, user: user.id }, { touch: false });
  const membership = session && (await findMembership(container.db, user.id, slug));
  return membership ? { user: user.id, role: membership.role, workspace: membership.workspace.id } : null;
}

/** The notes this person may know of. Who does not see all instances hears only of those they take part in. */
async function visibleTo(container: Container, viewer: Viewer, notes: readonly Note[]): Promise<readonly LiveChange[]> {
  if (notes.length === 0) return [];
  const allInstances = can(viewer.role, 'instance.view-all');
  const known = allInstances ? null : await knownTo(container, viewer, notes);
  return notes.flatMap(({ kind, instance, task }): LiveChange[] => {
    if (kind === 'process') return can(viewer.role, 'process.view') || can(viewer.role, 'work.do') ? [{ kind }] : [];
    if (known && instance !== undefined && !known.has(instance)) {
      return task !== undefined && known.has(task) ? [{ kind, task }] : [];
    }
    return [{ kind, ...(instance ? { instance } : {}), ...(task ? { task } : {}) }];
  });
}

async function knownTo(container: Container, viewer: Viewer, notes: readonly Note[]): Promise<ReadonlySet<string>> {
  const instances = notes.flatMap(({ instance }) => (instance ? [instance] : []));
  const tasks = notes.flatMap(({ task }) => (task ? [task] : []));
  const rows = await inWorkspace(
    container.db,
    { workspace: viewer.workspace },
    ({ sql }) => sql<{ id: string }[]>`
      select i.id from instance i
      where i.workspace_id = ${viewer.workspace} and i.id = any(${instances}::uuid[]) and ${takesPart(sql, viewer)}
      union all
      select t.id from task t
      where t.workspace_id = ${viewer.workspace} and t.id = any(${tasks}::uuid[]) and ${isConcerned(sql, viewer)}`,
  );
  return new Set(rows.map((row) => row.id));
}
