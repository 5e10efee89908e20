'use client';
import { useQuery } from '@tanstack/react-query';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { useTRPC } from '@/ui/trpc';

export interface Person {
  readonly id: string;
  readonly login: string;
  readonly name: string;
}
const NOBODY: readonly Person[] = [];

/** The members, for naming people whom a definition or the history knows by login or id. */
export function usePeople(): readonly Person[] {
  const { workspace, may } = useWorkspace();
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.workspace.members.queryOptions(
      { workspace: workspace.slug },
      { enabled: may('workspace.view-members'), staleTime: 60_000 },
    ),
  );
  return data ?? NOBODY;
}
