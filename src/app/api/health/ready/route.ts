import { answer } from '@/server/edge/answer';
import { route } from '@/server/edge/route';
import { readiness } from '@/server/health/ready';

export const dynamic = 'force-dynamic';

/** Whether this process can serve requests now. */
export const GET = route('ready', async ({ container }) => {
  const state = await readiness(container);
  return answer(state, { status: state.ready ? 200 : 503 });
});
