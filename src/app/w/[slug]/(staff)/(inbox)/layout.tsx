import type { ReactNode } from 'react';
import { InboxPanes } from '@/ui/work/inbox-panes';

/** The list belongs to the layout: it keeps its place while tasks are opened one after the other. */
export default function InboxLayout({ children }: { readonly children: ReactNode }) {
  return <InboxPanes>{children}</InboxPanes>;
}
