'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { ROLES } from '@/model/role';
import { Loading } from '@/ui/shell/query-state';
import { useAppLocale } from '@/ui/shell/use-app-locale';
import { useWorkspace } from '@/ui/shell/workspace-context';
import type { Answers } from '@/ui/trpc';
import { usePeople } from './people';

/** Its own chunk: lists and forms do not wait for drawings. */
export const ProcessViewer = dynamic(
  () => import('@/ui/designer/process-viewer').then((module) => module.ProcessViewer),
  { loading: () => <Loading className="p-4" /> },
);

/** Names for what definitions mention by key. */
export function useDirectoryNames() {
  const { workspace } = useWorkspace();
  const common = useTranslations('common');
  const people = usePeople();
  return useMemo(
    () => ({ teams: workspace.teams, people, roles: ROLES.map((role) => ({ role, name: common(`roles.${role}`) })) }),
    [workspace.teams, people, common],
  );
}

/** The drawing with the tokens, the path taken and what is stuck. */
export function InstanceDiagram({
  instance,
  className,
}: {
  readonly instance: Answers['instance']['get'];
  readonly className?: string;
}) {
  const locale = useAppLocale();
  const names = useDirectoryNames();
  return (
    <ProcessViewer
      definition={instance.definition}
      locale={locale}
      names={names}
      active={instance.active.map(({ element }) => element)}
      visited={instance.visited}
      taken={instance.taken}
      incidents={instance.incidents.filter(({ status }) => status === 'open').map(({ element }) => element)}
      className={className}
    />
  );
}
