import { dehydrate, HydrationBoundary, QueryClient, type QueryKey } from '@tanstack/react-query';
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { ReactNode } from 'react';
import { orElsewhere } from '@/app/ask';
import { currentSession } from '@/server/auth/current-session';
import { container } from '@/server/context';
import { newId } from '@/server/new-id';
import { type AppRouter, appRouter } from '@/server/trpc/router';

/**
 * Answers procedures on the server and hands the answers to the browser's cache with the HTML: the page is complete at
 * once and the components below know nothing of it. An answer that is refused becomes the page that says so.
 */
export async function Hydrate({
  here,
  queries,
  children,
}: {
  /** Where to return to after signing in. */
  readonly here: string;
  readonly queries: (trpc: TRPCOptionsProxy<AppRouter>, client: QueryClient) => readonly Promise<unknown>[];
  readonly children: ReactNode;
}) {
  const client = new QueryClient();
  const trpc = createTRPCOptionsProxy({
    router: appRouter,
    ctx: { container: container(), session: await currentSession(), requestId: newId() },
    queryClient: client,
  });
  await orElsewhere(Promise.all(queries(trpc, client)), here);
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}

/** Puts an answer that the page has asked for anyway where the browser will look for it. */
export function answered(client: QueryClient, queryKey: QueryKey, answer: Promise<unknown>): Promise<unknown> {
  return client.fetchQuery({ queryKey, queryFn: () => answer });
}
