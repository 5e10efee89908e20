import { CirclePlus, ClipboardList, Inbox, type LucideIcon, ScrollText, Users, Workflow } from 'lucide-react';
import type { Permission } from '@/access/permissions';

export interface NavigationItem {
  /** Key of its text in `common.navigation`. */
  readonly key: 'inbox' | 'start' | 'instances' | 'processes' | 'members' | 'audit';
  /** Below `/w/{slug}`. */
  readonly path: string;
  readonly icon: LucideIcon;
  /** Shown to those who have one of them. */
  readonly needs: readonly Permission[];
}

export const NAVIGATION: readonly NavigationItem[] = [
  { key: 'inbox', path: '', icon: Inbox, needs: ['work.do'] },
  { key: 'start', path: '/start', icon: CirclePlus, needs: ['work.do'] },
  { key: 'instances', path: '/instances', icon: ClipboardList, needs: ['work.do', 'instance.view-all'] },
  { key: 'processes', path: '/processes', icon: Workflow, needs: ['process.view'] },
  { key: 'members', path: '/members', icon: Users, needs: ['workspace.view-members'] },
  { key: 'audit', path: '/audit', icon: ScrollText, needs: ['workspace.view-audit'] },
];

/** Which item an address belongs to; tasks belong to the inbox. */
export function currentItem(pathname: string, slug: string): NavigationItem['key'] | null {
  const rest = pathname.slice(`/w/${slug}`.length);
  if (rest === '' || rest === '/' || rest.startsWith('/tasks')) return 'inbox';
  const item = NAVIGATION.find(({ path }) => path !== '' && (rest === path || rest.startsWith(`${path}/`)));
  return item?.key ?? null;
}
