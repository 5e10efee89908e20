import { createConnectors } from '@/connectors/connectors';
import { parseAllowList } from '@/connectors/http/address';
import { connect } from '@/db/connect';
import { createRuntime } from '../create-runtime';
import { startWorker } from '../worker';

/** A worker in a process of its own, for tests that kill it. Its addresses come by the environment. */
const { APP_URL = '', OWNER_URL = '', ALLOW = '', SWEEP_MS = '500' } = process.env;
const runtime = createRuntime({ db: connect(APP_URL, { max: 4 }) });
const say = (fields: object, message: string) => process.stdout.write(`${message} ${JSON.stringify(fields)}\n`);
const worker = await startWorker({
  ground: runtime.ground,
  connectors: createConnectors({ httpAllow: parseAllowList(ALLOW).allow }),
  queueUrl: OWNER_URL,
  directUrl: OWNER_URL,
  sweepMs: Number(SWEEP_MS),
  log: { info: say, warn: say, error: say },
});
process.stdout.write('ready\n');
process.once('SIGTERM', () => {
  void worker.stop().then(() => process.exit(0));
});
