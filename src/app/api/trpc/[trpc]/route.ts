import { route } from '@/server/edge/route';
import { handleTrpc } from '@/server/trpc/handle';

export const dynamic = 'force-dynamic';
export const GET = route('trpc', handleTrpc);
export const POST = route('trpc', handleTrpc);
