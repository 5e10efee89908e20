import type { ReactNode } from 'react';
import { WorkspaceShell } from '@/ui/shell/workspace-shell';

export default function StaffLayout({ children }: { readonly children: ReactNode }) {
  return <WorkspaceShell>{children}</WorkspaceShell>;
}
