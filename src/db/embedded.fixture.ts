// Run as a process of its own by embedded.db.test.ts, which kills it: starts the server of the folder named, says so, and waits.
import { startEmbedded } from './embedded';

const [dataDir = '', systemFolder = ''] = process.argv.slice(2);
startEmbedded({ dataDir, systemFolders: [systemFolder] }).then(
  (server) => process.stdout.write(`${JSON.stringify({ pid: server.pid, adopted: server.adopted })}\n`),
  (error: unknown) =>
    process.stdout.write(`${JSON.stringify({ error: error instanceof Error ? error.message : '' })}\n`),
);
setInterval(() => undefined, 1000);
