import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type Caller, signIn } from './api';
import { removeData, type Server, type ServerOptions, startServer } from './server';

interface Fixtures {
  /** A page of a browser of its own in which this person is signed in. */
  readonly as: (login: string, options?: AsOptions) => Promise<Page>;
  /** The same person without a browser. */
  readonly caller: (login: string) => Promise<Caller>;
  readonly serverUrl: string;
  /** A server of this journey's own; stopped and cleaned up after it. */
  readonly ownServer: (options?: ServerOptions) => Promise<Server>;
}
interface AsOptions {
  readonly locale?: 'zh' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly phone?: boolean;
}

/** Signing in hashes a password; one per person and worker is enough. */
const sessions = new Map<string, Promise<Caller>>();

function sessionOf(url: string, login: string): Promise<Caller> {
  const known = sessions.get(login) ?? signIn(url, login);
  sessions.set(login, known);
  return known;
}

/**
 * Every journey also proves: nothing was asked of another host, no script failed, and no page showed the key of a text
 * instead of the text.
 */
export const test = base.extend<Fixtures>({
  serverUrl: [process.env['DOCKET_E2E_URL'] ?? '', { option: true }],
  caller: async ({ serverUrl }, use) => {
    await use((login) => sessionOf(serverUrl, login));
  },
  ownServer: async ({ browserName: _ }, use) => {
    const servers: Server[] = [];
    await use(async (options) => {
      const server = await startServer(options);
      servers.push(server);
      return server;
    });
    for (const server of servers) await server.stop();
    for (const { dataDir } of servers) removeData(dataDir);
  },
  as: async ({ browser, serverUrl }, use) => {
    const contexts: BrowserContext[] = [];
    const faults: string[] = [];
    await use(async (login, options = {}) => {
      const { cookie } = await sessionOf(serverUrl, login);
      const context = await browser.newContext({
        baseURL: serverUrl,
        viewport: options.viewport ?? { width: 1280, height: 800 },
        ...(options.phone ? { isMobile: true, hasTouch: true, viewport: { width: 390, height: 844 } } : {}),
      });
      contexts.push(context);
      const pairs = [cookie, `docket-locale=${options.locale ?? 'zh'}`, `docket-theme=${options.theme ?? 'light'}`];
      await context.addCookies(
        pairs
          .join('; ')
          .split('; ')
          .map((pair) => {
            const split = pair.indexOf('=');
            return { name: pair.slice(0, split), value: pair.slice(split + 1), url: serverUrl };
          }),
      );
      watch(context, serverUrl, faults);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    expect(faults).toEqual([]);
  },
});

function watch(context: BrowserContext, serverUrl: string, faults: string[]): void {
  const host = new URL(serverUrl).host;
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== host) faults.push(`asked another host: ${url.href}`);
  });
  context.on('weberror', (error) => {
    faults.push(`script failed: ${error.error().message}`);
  });
}

/** Namespaces of the message files: what a raw key begins with. */
const RAW_KEY =
  /\b(common|auth|workspace|process|designer|form|rules|work|instance|problems|errors|incidents|ops)\.[a-z][A-Za-z-]*(\.[A-Za-z-]+)*\b/;

/** No page shows the key of a text instead of the text. */
export async function expectNoRawKeys(page: Page): Promise<void> {
  const visible = await page.locator('body').innerText();
  const named = await page.evaluate(() => {
    const shown = [document.title];
    for (const element of document.querySelectorAll('[aria-label],[title],[placeholder],[alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) shown.push(element.getAttribute(name) ?? '');
    }
    return shown.join('\n');
  });
  expect(RAW_KEY.exec(`${visible}\n${named}`)?.[0] ?? null).toBeNull();
}

export { expect };
