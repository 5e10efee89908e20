import type { Connector } from '@/runtime/ports';
import type { AllowList } from './http/address';
import { createHttpConnector } from './http/connector';

/** Every connector by its kind: what the worker is given. Adding one = its folder and a line here. */
export function createConnectors(options: { readonly httpAllow: AllowList }): ReadonlyMap<string, Connector> {
  return new Map([createHttpConnector(options.httpAllow)].map((connector) => [connector.kind, connector]));
}
