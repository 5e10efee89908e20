import { container } from '../context';

/** What the single sign-on button says; null = not configured, no button. */
export function oidcName(): string | null {
  return container().env.oidc?.name ?? null;
}
