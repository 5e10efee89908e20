import { explainFailure } from './say';

/**
 * `npm start`, and with `--dev` `npm run dev`: everything in one process. The work is in start/run.ts, loaded only after
 * the environment says which Node program this is, because Next and React read NODE_ENV when they are loaded.
 */
const MINIMUM = [20, 9] as const;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < MINIMUM[0] || (major === MINIMUM[0] && minor < MINIMUM[1])) {
  process.stderr.write(`Docket needs Node.js ${MINIMUM.join('.')} or newer; this is ${process.version}.\n`);
  process.exit(1);
}

const unknown = process.argv.slice(2).filter((argument) => argument !== '--dev');
if (unknown.length > 0) {
  process.stderr.write(
    `docket: unknown argument ${unknown[0]}. Settings come from the environment (see .env.example).\n`,
  );
  process.exit(2);
}

const dev = process.argv.includes('--dev');
process.title = 'docket';
Reflect.set(process.env, 'NODE_ENV', dev ? 'development' : 'production');
process.env['NEXT_TELEMETRY_DISABLED'] = '1';
try {
  const { run } = await import('./start/run');
  await run({ dev });
} catch (error) {
  process.exit(explainFailure(error));
}
