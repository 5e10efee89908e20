import { route } from '@/server/edge/route';
import { postOidc } from '@/server/edge/session-routes';

export const dynamic = 'force-dynamic';
export const POST = route('oidc-begin', postOidc);
