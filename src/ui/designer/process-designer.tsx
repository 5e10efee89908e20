'use client';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { ROLES } from '@/model/role';
import { codeOf, refusedOf } from '@/ui/rejection';
import { Loading, RequestError } from '@/ui/shell/query-state';
import { useAppLocale } from '@/ui/shell/use-app-locale';
import { type Answers, useTRPC, useTRPCClient } from '@/ui/trpc';
import type { Names } from './diagram/names';
import type { DesignerServer, Loaded } from './ports';

// The editor is heavy and lives in the browser only; nothing else on the site loads it.
const Designer = dynamic(() => import('./designer').then((module) => module.Designer), {
  ssr: false,
  loading: () => <Loading className="p-6" />,
});

/** Loads a process and opens it in the designer. */
export function ProcessDesigner({
  workspace,
  processKey,
}: {
  readonly workspace: string;
  readonly processKey: string;
}) {
  const locale = useAppLocale();
  const common = useTranslations('common');
  const trpc = useTRPC();
  const server = useServer(workspace, processKey);
  // What is edited must not change under the hands: it is asked once, and asked anew when the page is opened again.
  const process = useQuery({
    queryKey: ['designer', workspace, processKey, 'draft'],
    queryFn: server.load,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const place = useQuery(trpc.workspace.get.queryOptions({ workspace }));
  const seesPeople = place.data?.permissions.includes('workspace.view-members') ?? false;
  const members = useQuery({ ...trpc.workspace.members.queryOptions({ workspace }), enabled: seesPeople });
  const names = useMemo<Names>(
    () => ({
      teams: place.data?.teams ?? [],
      people: (members.data ?? []).filter((member) => !member.disabled).map(({ login, name }) => ({ login, name })),
      roles: ROLES.map((role) => ({ role, name: common(`roles.${role}`) })),
    }),
    [place.data, members.data, common],
  );
  const error = process.error ?? place.error ?? members.error;
  if (error !== null) {
    return (
      <div className="p-6">
        <RequestError
          error={error}
          onRetry={() => {
            void process.refetch();
            void place.refetch();
          }}
        />
      </div>
    );
  }
  if (process.data === undefined || place.data === undefined || (seesPeople && members.data === undefined)) {
    return <Loading className="p-6" />;
  }
  return (
    <Designer
      key={processKey}
      workspace={workspace}
      processKey={processKey}
      loaded={process.data}
      server={server}
      names={names}
      locale={locale}
      editable={place.data.permissions.includes('process.design')}
      mayPublish={place.data.permissions.includes('process.publish')}
    />
  );
}

/** The designer's questions to the server, by tRPC. */
function useServer(workspace: string, process: string): DesignerServer {
  const client = useTRPCClient();
  return useMemo(
    () => ({
      load: async () => loadedFrom(await client.process.get.query({ workspace, process })),
      save: async (base, definition) => {
        try {
          const { revision } = await client.process.saveDraft.mutate({ workspace, process, base, definition });
          return { kind: 'saved', revision };
        } catch (error) {
          const code = codeOf(error);
          if (code === 'process/draft-stale') return { kind: 'stale' };
          if (code === 'client/offline') return { kind: 'offline' };
          const { rejection } = refusedOf(error);
          return { kind: 'refused', code, ...(rejection.params === undefined ? {} : { params: rejection.params }) };
        }
      },
      publish: async (revision, note) => {
        try {
          const { number } = await client.process.publish.mutate({ workspace, process, revision, note });
          return { ok: true, value: { number } };
        } catch (error) {
          return { ok: false, error: refusedOf(error).rejection };
        }
      },
      versions: async () => {
        const versions = await client.process.versions.query({ workspace, process });
        return versions.map(({ publishedBy, ...version }) => ({ ...version, publishedBy: publishedBy?.name ?? null }));
      },
      version: async (number) => (await client.process.version.query({ workspace, process, number })).definition,
    }),
    [client, workspace, process],
  );
}

function loadedFrom({ draft, live }: Answers['process']['get']): Loaded {
  return {
    definition: draft.definition,
    revision: draft.revision,
    updatedAt: draft.updatedAt,
    updatedBy: draft.updatedBy?.name ?? null,
    live: live?.number ?? null,
  };
}
