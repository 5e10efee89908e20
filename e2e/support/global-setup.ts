import { removeData, startServer } from './server';

/** One server for the whole run. DOCKET_E2E_URL names one that runs already: quicker while writing journeys. */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['DOCKET_E2E_URL']) return undefined;
  const server = await startServer({ env: { DOCKET_HTTP_ALLOW: '127.0.0.1' } });
  process.env['DOCKET_E2E_URL'] = server.url;
  return async () => {
    await server.stop();
    removeData(server.dataDir);
  };
}
