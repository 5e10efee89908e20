import type { Connector } from '@/runtime/ports';
import type { AllowList } from './address';

/** Calls an HTTP address. undici and the guard are loaded with the first call, so that naming the connector costs nothing. */
export function createHttpConnector(allow: AllowList): Connector {
  let loaded: Promise<Connector['run']> | null = null;
  async function load(): Promise<Connector['run']> {
    const [{ createGuardedAgent }, { callHttp }] = await Promise.all([import('./agent'), import('./run')]);
    const agent = createGuardedAgent({ allow });
    return (call) => callHttp(agent, allow, call);
  }
  return {
    kind: 'http',
    run: async (call) => {
      loaded ??= load();
      return (await loaded)(call);
    },
  };
}
