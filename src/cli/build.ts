import { explainFailure, say } from './say';
import { ensureBuild } from './start/build';

/** `npm run build`: makes the production build unless the one there is current. `npm start` does so by itself. */
try {
  await ensureBuild(process.env['DOCKET_DIST']?.trim() || '.next');
  say('The build is current.');
} catch (error) {
  process.exitCode = explainFailure(error);
}
