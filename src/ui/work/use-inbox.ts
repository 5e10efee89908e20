'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { type Answers, useTRPC } from '@/ui/trpc';
import type { View } from './views';

export type TaskCard = Answers['work']['inbox']['items'][number];

/** One view of the inbox, page by page. */
export function useInbox(view: View) {
  const { workspace } = useWorkspace();
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.work.inbox.infiniteQueryOptions(
      { workspace: workspace.slug, view },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  return { query, tasks: query.data?.pages.flatMap((page) => page.items) ?? [] };
}
