'use client';
import { createContext, type ReactNode, use, useMemo } from 'react';
import type { Permission } from '@/access/permissions';
import type { Answers, Frozen } from '@/ui/trpc';

export type Workspace = Frozen<Answers['workspace']['get']>;
export type Me = Frozen<Answers['account']['me']>;
export interface WorkspaceContext {
  readonly workspace: Workspace;
  readonly me: Me;
  /** Hides what the server would refuse; the server refuses it all the same. */
  readonly may: (permission: Permission) => boolean;
}

const Context = createContext<WorkspaceContext | null>(null);

export function WorkspaceProvider({
  workspace,
  me,
  children,
}: {
  readonly workspace: Workspace;
  readonly me: Me;
  readonly children: ReactNode;
}) {
  const value = useMemo(
    () => ({ workspace, me, may: (permission: Permission) => workspace.permissions.includes(permission) }),
    [workspace, me],
  );
  return <Context value={value}>{children}</Context>;
}

/** The workspace of the address, who is in it and what they may do. */
export function useWorkspace(): WorkspaceContext {
  const value = use(Context);
  if (value === null) throw new Error('useWorkspace needs WorkspaceProvider above it (src/app/w/[slug]/layout.tsx)');
  return value;
}
