import { changePassword } from '../account/change-password';
import { listSessions } from '../account/list-sessions';
import { me } from '../account/me';
import { revokeSession } from '../account/revoke-session';
import { setPreferences } from '../account/set-preferences';
import { signOutEverywhere } from '../account/sign-out-everywhere';
import { cancelInstance } from '../instance/cancel-instance';
import { getInstance } from '../instance/get-instance';
import { listInstances } from '../instance/list-instances';
import { readHistory } from '../instance/read-history';
import { retryIncident } from '../instance/retry-incident';
import { createProcess } from '../process/create-process';
import { getProcess } from '../process/get-process';
import { getVersion } from '../process/get-version';
import { listProcesses } from '../process/list-processes';
import { listVersions } from '../process/list-versions';
import { publishVersion } from '../process/publish-version';
import { saveDraft } from '../process/save-draft';
import { claimTask } from '../work/claim-task';
import { completeTask } from '../work/complete-task';
import { countInbox } from '../work/count-inbox';
import { getTask } from '../work/get-task';
import { listStartable } from '../work/list-startable';
import { readInbox } from '../work/read-inbox';
import { releaseTask } from '../work/release-task';
import { startInstance } from '../work/start-instance';
import { getWorkspace } from '../workspace/get-workspace';
import { listMembers } from '../workspace/list-members';
import { listTeams } from '../workspace/list-teams';
import { live } from '../workspace/live';
import { readAudit } from '../workspace/read-audit';
import { setRole } from '../workspace/set-role';
import { trpc } from './init';

/** Everything the browser can ask for. One line a use case; each is a file of its own. */
export const appRouter = trpc.router({
  account: {
    me,
    setPreferences,
    sessions: listSessions,
    revokeSession,
    signOutEverywhere,
    changePassword,
  },
  workspace: {
    get: getWorkspace,
    members: listMembers,
    setRole,
    teams: listTeams,
    audit: readAudit,
    live,
  },
  process: {
    list: listProcesses,
    create: createProcess,
    get: getProcess,
    saveDraft,
    publish: publishVersion,
    versions: listVersions,
    version: getVersion,
  },
  work: {
    inbox: readInbox,
    counts: countInbox,
    task: getTask,
    claim: claimTask,
    release: releaseTask,
    complete: completeTask,
    startable: listStartable,
    start: startInstance,
  },
  instance: {
    list: listInstances,
    get: getInstance,
    history: readHistory,
    retryIncident,
    cancel: cancelInstance,
  },
});
export type AppRouter = typeof appRouter;
