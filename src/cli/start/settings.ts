import { type Env, type EnvProblem, envProblemsInWords, readEnv } from '@/server/env';
import { Trouble } from '../say';

export interface Settings extends Env {
  /** Whether an empty database gets the demo departments. */
  readonly demo: boolean;
  /** Folder of the production build, inside the project. */
  readonly distDir: string;
}

/** The whole environment, or one Trouble that names everything that is wrong with it. */
export function readSettings(vars: NodeJS.ProcessEnv): Settings {
  const problems: EnvProblem[] = [];
  const env = readEnv(vars, process.cwd());
  if (!env.ok) problems.push(...env.error);
  const demo = onOff(vars['DOCKET_DEMO']);
  if (demo === null) {
    problems.push({
      variable: 'DOCKET_DEMO',
      problem: 'is neither on nor off',
      mend: 'Use DOCKET_DEMO=on (an empty database gets the demo departments) or DOCKET_DEMO=off.',
    });
  }
  const distDir = vars['DOCKET_DIST']?.trim() || '.next';
  if (!/^\.?[A-Za-z0-9_-]+$/.test(distDir)) {
    problems.push({
      variable: 'DOCKET_DIST',
      problem: 'is not the name of a folder inside the project',
      mend: 'Use a plain name such as DOCKET_DIST=.next-test, or remove it.',
    });
  }
  if (!env.ok || problems.length > 0) throw new Trouble(envProblemsInWords(problems));
  return { ...env.value, demo: demo ?? true, distDir };
}

function onOff(value: string | undefined): boolean | null {
  const text = value?.trim().toLowerCase() ?? '';
  if (['', 'on', 'true', '1', 'yes'].includes(text)) return true;
  if (['off', 'false', '0', 'no'].includes(text)) return false;
  return null;
}
