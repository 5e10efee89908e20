// Finds a Chromium for the journeys: DOCKET_CHROMIUM, then Chromium or Chrome on the PATH, then Playwright's own, then
// (root on Debian or Ubuntu) the distribution's package with glyphs for Chinese. Nothing else is downloaded.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath() {
  for (const name of NAMES) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      if (folder !== '' && executable(join(folder, name))) return join(folder, name);
    }
  }
  return process.platform === 'darwin'
    ? [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ].find(executable)
    : undefined;
}

function playwrightsOwn() {
  try {
    const path = createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
    return path !== '' && existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^(ID|ID_LIKE)=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function apt(...args) {
  console.log(`$ apt-get ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}

const HOW = `No Chromium found for the browser journeys. Do one of these:
  - Debian, Ubuntu:  sudo apt-get install chromium fonts-noto-cjk
  - Fedora:          sudo dnf install chromium google-noto-sans-cjk-fonts
  - macOS, Windows:  install Google Chrome
  - any system:      npx playwright install chromium
  - or name one:     DOCKET_CHROMIUM=/path/to/chromium npm test`;

/** The path of a browser, or null after having said what to install. */
export function findBrowser() {
  const named = process.env.DOCKET_CHROMIUM;
  if (named) {
    if (executable(named)) return named;
    console.error(`DOCKET_CHROMIUM=${named} cannot be executed.`);
    return null;
  }
  const found = onPath() ?? playwrightsOwn();
  if (found !== undefined) return found;
  if (isDebianRoot()) {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
    const installed = onPath();
    if (installed !== undefined) return installed;
  }
  console.error(HOW);
  return null;
}
