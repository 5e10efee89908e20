import { connect } from '@/db/connect';
import { lookAtDatabase } from '../doctor/database';
import { bad, type Finding } from '../doctor/finding';
import { lookAtHistory } from '../doctor/history';
import { lookAtInvariants } from '../doctor/invariants';
import { lookAtJobs } from '../doctor/jobs';
import { lookAtMachine } from '../doctor/machine';
import { explainFailure, say, Trouble } from '../say';
import { openDataFolder } from '../start/data-folder';
import { readSettings } from '../start/settings';
import { withDatabase } from '../with-database';

const MARK = { good: 'ok  ', warning: 'WARN', bad: 'BAD ' } as const;

/** Prints every finding; 1 when one of them must be mended. */
export async function doctor({ json }: { readonly json: boolean }): Promise<0 | 1> {
  const settings = readSettings(process.env);
  const dataDir = openDataFolder(process.env['DOCKET_DATA']?.trim() ? settings.dataDir : undefined);
  const findings: Finding[] = [...lookAtMachine(dataDir, process.env)];
  try {
    await withDatabase(async ({ database }) => {
      const app = connect(database.appUrl, { max: 2, name: 'docket doctor' });
      const owner = connect(database.directUrl, { max: 1, name: 'docket doctor' });
      try {
        findings.push(...(await lookAtDatabase(app, database.embedded)));
        findings.push(...(await lookAtJobs(owner.sql)));
        findings.push(...(await lookAtInvariants(app)));
        findings.push(...(await lookAtHistory(app)));
      } finally {
        await Promise.all([app.end(), owner.end()]);
      }
    });
  } catch (error) {
    if (!(error instanceof Trouble)) explainFailure(error);
    findings.push(bad('database', error instanceof Error ? error.message : String(error)));
  }
  if (json) say(JSON.stringify(findings, null, 2));
  else for (const { state, what, detail } of findings) say(`${MARK[state]}  ${what.padEnd(17)} ${detail}`);
  return findings.some((finding) => finding.state === 'bad') ? 1 : 0;
}
