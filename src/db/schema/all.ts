import { attachment, attachmentContent } from './attachment';
import { auditEvent } from './audit';
import { commandKey, history, incident, instance, variable } from './instance';
import { job } from './job';
import { process, processDraft, processVersion } from './process';
import { task } from './task';
import { account, loginAttempt, session, user } from './user';
import { membership, team, teamMember, workspace } from './workspace';

/** Every table of the application, for tests that compare them with the database. */
export const TABLES = [
  user,
  account,
  session,
  loginAttempt,
  workspace,
  membership,
  team,
  teamMember,
  process,
  processDraft,
  processVersion,
  instance,
  variable,
  history,
  incident,
  commandKey,
  task,
  job,
  auditEvent,
  attachment,
  attachmentContent,
];
