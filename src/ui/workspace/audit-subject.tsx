'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Json } from '@/model/json';
import { ROLES } from '@/model/role';
import { useWorkspace } from '@/ui/shell/workspace-context';
import type { Answers } from '@/ui/trpc';

type Entry = Answers['workspace']['audit']['items'][number];

function memberOf(detail: Json, member: string): Json | undefined {
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail)) return undefined;
  return new Map(Object.entries(detail)).get(member);
}

const LINK = 'text-accent hover:underline';

/** What was acted on, as a link where there is a page for it. */
export function AuditSubject({
  entry,
  nameOf,
}: {
  readonly entry: Entry;
  readonly nameOf: (id: string) => string | undefined;
}) {
  const t = useTranslations('workspace.audit');
  const { workspace, may } = useWorkspace();
  const base = `/w/${workspace.slug}`;
  const instance = memberOf(entry.detail, 'instance');
  if (typeof instance === 'string') {
    return (
      <Link href={`${base}/instances/${instance}`} className={LINK}>
        {t('see-instance')}
      </Link>
    );
  }
  const [kind, id = ''] = (entry.subject ?? '').split(':');
  if (kind === 'user') return <>{nameOf(id) ?? id.slice(0, 8)}</>;
  if (kind === 'task' && may('work.do')) {
    return (
      <Link href={`${base}/tasks/${id}`} className={LINK}>
        {t('see-task')}
      </Link>
    );
  }
  if (kind === 'process' && may('process.view')) {
    return (
      <Link href={`${base}/processes/${id}`} className={LINK}>
        {id}
      </Link>
    );
  }
  return <span className="font-mono text-sm">{id || kind}</span>;
}

/** What is worth knowing of the detail; hashes and ids stay in the data. */
export function AuditDetail({ detail }: { readonly detail: Json }) {
  const t = useTranslations('workspace.audit');
  const common = useTranslations('common');
  const process = memberOf(detail, 'process');
  const number = memberOf(detail, 'number') ?? memberOf(detail, 'version');
  const from = ROLES.find((role) => role === memberOf(detail, 'from'));
  const to = ROLES.find((role) => role === memberOf(detail, 'to'));
  const note = memberOf(detail, 'note');
  const parts = [
    ...(typeof process === 'string' ? [process] : []),
    ...(typeof number === 'number' ? [t('version', { number })] : []),
    ...(from && to ? [t('role-change', { from: common(`roles.${from}`), to: common(`roles.${to}`) })] : []),
    ...(typeof note === 'string' && note !== '' ? [note] : []),
  ];
  return <span className="text-text-2">{parts.join(' · ')}</span>;
}
