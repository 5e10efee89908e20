'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Search, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { mayGrant } from '@/access/permissions';
import { Avatar } from '@/kit/avatar';
import { cx } from '@/kit/cx';
import { DataTable } from '@/kit/data-table';
import { EmptyState } from '@/kit/empty-state';
import { Pill } from '@/kit/pill';
import { Select } from '@/kit/select';
import { Tabs } from '@/kit/tabs';
import { TextInput } from '@/kit/text-input';
import { useToast } from '@/kit/toast';
import { ROLES, type Role } from '@/model/role';
import { Page } from '@/ui/shell/page';
import { Loading, RequestError } from '@/ui/shell/query-state';
import { useText } from '@/ui/shell/use-app-locale';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { type Answers, useTRPC } from '@/ui/trpc';

type Member = Answers['workspace']['members'][number];

/** Who belongs to the workspace, in which role and teams. */
export function MembersPage() {
  const t = useTranslations('workspace.members');
  const { workspace } = useWorkspace();
  const trpc = useTRPC();
  const [tab, setTab] = useState<'people' | 'teams'>('people');
  const members = useQuery(trpc.workspace.members.queryOptions({ workspace: workspace.slug }));
  const teams = useQuery(trpc.workspace.teams.queryOptions({ workspace: workspace.slug }));
  return (
    <Page title={t('title')} description={t('description')}>
      <Tabs
        label={t('title')}
        value={tab}
        onValueChange={setTab}
        contentClassName="pt-4"
        items={[
          {
            value: 'people',
            label: t('people'),
            count: members.data?.length,
            content: members.isError ? (
              <RequestError error={members.error} onRetry={() => void members.refetch()} />
            ) : members.data ? (
              <People members={members.data} />
            ) : (
              <Loading />
            ),
          },
          {
            value: 'teams',
            label: t('teams'),
            count: teams.data?.length,
            content: teams.isError ? (
              <RequestError error={teams.error} onRetry={() => void teams.refetch()} />
            ) : teams.data ? (
              <Teams teams={teams.data} members={members.data ?? []} />
            ) : (
              <Loading />
            ),
          },
        ]}
      />
    </Page>
  );
}

function People({ members }: { readonly members: readonly Member[] }) {
  const t = useTranslations('workspace.members');
  const text = useText();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const rows = members.filter(
    ({ name, login, teams }) =>
      wanted === '' ||
      [name, login, ...teams.map((team) => text(team.name))].some((one) => one.toLowerCase().includes(wanted)),
  );
  return (
    <div className="flex flex-col gap-3">
      <TextInput
        type="search"
        className="max-w-80"
        icon={<Search size={16} aria-hidden />}
        aria-label={t('search')}
        placeholder={t('search')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <DataTable
        caption={t('people')}
        rows={rows}
        rowKey={(member) => member.id}
        empty={<EmptyState icon={<Users size={22} />} title={t('nobody-found')} />}
        columns={[
          {
            key: 'name',
            header: t('name'),
            cell: (member) => (
              <span className="flex items-center gap-2">
                <Avatar name={member.name} />
                <span className="min-w-0">
                  <span className="font-semibold">{member.name}</span>
                  <span className="block text-sm text-text-3">{member.login}</span>
                </span>
                {member.disabled && <Pill tone="draft">{t('disabled')}</Pill>}
              </span>
            ),
          },
          {
            key: 'teams',
            header: t('teams'),
            show: 'tablet',
            cell: (member) => (
              <span className="flex flex-wrap gap-1">
                {member.teams.map((team) => (
                  <Pill key={team.key}>{text(team.name)}</Pill>
                ))}
              </span>
            ),
          },
          { key: 'role', header: t('role'), className: 'w-44', cell: (member) => <RoleCell member={member} /> },
        ]}
      />
    </div>
  );
}

function RoleCell({ member }: { readonly member: Member }) {
  const t = useTranslations('workspace.members');
  const common = useTranslations('common.roles');
  const { workspace, me } = useWorkspace();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const setRole = useMutation(
    trpc.workspace.setRole.mutationOptions({
      onSuccess: (_, { role }) =>
        toast({ tone: 'success', title: t('role-changed', { name: member.name, role: common(role) }) }),
      onSettled: () => queryClient.invalidateQueries(trpc.workspace.members.pathFilter()),
    }),
  );
  const changeable = member.id !== me.user.id && mayGrant(workspace.role, member.role);
  // Under the roles that can be chosen, a fixed one stands where theirs do.
  const amongChoices = mayGrant(workspace.role, 'member');
  if (!changeable) return <span className={cx(amongChoices && 'px-2.5')}>{common(member.role)}</span>;
  const options = ROLES.filter((role) => mayGrant(workspace.role, role));
  const change = (value: string) => {
    const role: Role | undefined = options.find((one) => one === value);
    if (role) setRole.mutate({ workspace: workspace.slug, user: member.id, role });
  };
  return (
    <div>
      <Select
        aria-label={t('role-of', { name: member.name })}
        value={setRole.isPending ? setRole.variables.role : member.role}
        disabled={setRole.isPending}
        onValueChange={change}
        options={options.map((role) => ({ value: role, label: common(role) }))}
      />
      {setRole.isError && <RequestError error={setRole.error} />}
    </div>
  );
}

function Teams({
  teams,
  members,
}: {
  readonly teams: Answers['workspace']['teams'];
  readonly members: readonly Member[];
}) {
  const t = useTranslations('workspace.members');
  const common = useTranslations('common');
  const text = useText();
  return (
    <DataTable
      caption={t('teams')}
      rows={teams}
      rowKey={(team) => team.id}
      empty={
        <EmptyState icon={<Users size={22} />} title={t('no-teams')}>
          {t('no-teams-help')}
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          header: t('team'),
          cell: (team) => (
            <>
              <span className="font-semibold">{text(team.name)}</span>
              <span className="block font-mono text-sm text-text-3">{team.key}</span>
            </>
          ),
        },
        {
          key: 'people',
          header: t('people'),
          cell: (team) =>
            members
              .filter((member) => member.teams.some(({ key }) => key === team.key))
              .map(({ name }) => name)
              .join(common('list-separator')),
        },
        { key: 'count', header: t('count'), align: 'end', show: 'tablet', cell: (team) => team.members },
      ]}
    />
  );
}
