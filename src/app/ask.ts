import { TRPCError } from '@trpc/server';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { currentSession } from '@/server/auth/current-session';
import { container } from '@/server/context';
import { newId } from '@/server/new-id';
import { appRouter } from '@/server/trpc/router';

/**
 * The procedures, for pages: the same checks as from the browser, without the way over the network. Once per request.
 */
export const ask = cache(async () =>
  appRouter.createCaller({ container: container(), session: await currentSession(), requestId: newId() }),
);

/**
 * What a page shows, or the page that says why not. Foreign, hidden and missing things look the same.
 * @param here where to return to after signing in.
 */
export async function orElsewhere<Answer>(answer: Promise<Answer>, here: string): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.code === 'UNAUTHORIZED') redirect(`/sign-in?callbackUrl=${encodeURIComponent(here)}`);
    if (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN' || error.code === 'BAD_REQUEST') notFound();
    throw error;
  }
}
