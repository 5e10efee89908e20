import { route } from '@/server/edge/route';
import { getAuth } from '@/server/edge/session-routes';

export const dynamic = 'force-dynamic';
export const GET = route('oidc-callback', async (call, { params }: { params: Promise<{ nextauth: string[] }> }) =>
  getAuth(call, (await params).nextauth),
);
