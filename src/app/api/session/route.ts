import { route } from '@/server/edge/route';
import { deleteSession, postSession } from '@/server/edge/session-routes';

export const dynamic = 'force-dynamic';
export const POST = route('sign-in', postSession);
export const DELETE = route('sign-out', deleteSession);
