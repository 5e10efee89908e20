import { TRPCError } from '@trpc/server';
import { headers } from 'next/headers';
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
 * @param here where to return to after signing in when the address asked for is not known.
 */
export async function orElsewhere<Answer>(answer: Promise<Answer>, here: string): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.code === 'UNAUTHORIZED') {
      // The address asked for, put there by proxy.ts: a link into a task survives signing in. Checked again before use.
      const asked = (await headers()).get('x-docket-path') ?? here;
      redirect(`/sign-in?callbackUrl=${encodeURIComponent(asked)}`);
    }
    if (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN' || error.code === 'BAD_REQUEST') notFound();
    throw error;
  }
}

/** The workspace of an address and the person in it, for every layout and page that needs them. */
export const placeOf = cache(async (slug: string) => {
  const procedures = await ask();
  return orElsewhere(
    Promise.all([procedures.workspace.get({ workspace: slug }), procedures.account.me()]),
    `/w/${slug}`,
  );
});

/** Titles and pages ask for the same task or instance: one answer per request. */
export const taskOf = cache(async (workspace: string, task: string) => (await ask()).work.task({ workspace, task }));
export const instanceOf = cache(async (workspace: string, instance: string) =>
  (await ask()).instance.get({ workspace, instance }),
);
export const startableOf = cache(async (workspace: string) => (await ask()).work.startable({ workspace }));
