'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/kit/button';
import { Card } from '@/kit/card';
import { ConfirmDialog } from '@/kit/confirm-dialog';
import { Pill } from '@/kit/pill';
import { useToast } from '@/kit/toast';
import { Loading, RequestError } from '@/ui/shell/query-state';
import { signOut } from '@/ui/shell/sign-out';
import { Time } from '@/ui/shell/time';
import { useTRPC } from '@/ui/trpc';
import { deviceName } from './device-name';

/** Where one is signed in; each session can be ended from here, at once. */
export function SessionsCard() {
  const t = useTranslations('workspace.account');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const sessions = useQuery(trpc.account.sessions.queryOptions());
  const revoke = useMutation(
    trpc.account.revokeSession.mutationOptions({
      onSuccess: () => toast({ tone: 'success', title: t('session-ended') }),
      onSettled: () => queryClient.invalidateQueries(trpc.account.sessions.pathFilter()),
    }),
  );
  const everywhere = useMutation(trpc.account.signOutEverywhere.mutationOptions({ onSuccess: () => signOut() }));
  return (
    <Card
      title={t('sessions')}
      aside={
        <Button size="small" variant="danger" onClick={() => setAsking(true)}>
          {t('sign-out-everywhere')}
        </Button>
      }
    >
      {sessions.isPending && <Loading lines={3} />}
      {sessions.isError && <RequestError error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {revoke.isError && <RequestError error={revoke.error} />}
      <ul className="divide-y divide-line">
        {sessions.data?.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
            <MonitorSmartphone size={18} aria-hidden className="text-text-3" />
            <div className="min-w-0 flex-1 basis-60">
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                {deviceName(session.userAgent) ?? t('unknown-device')}
                {session.current && <Pill tone="done">{t('this-session')}</Pill>}
              </p>
              <p className="text-sm text-text-3">
                {session.address !== null && <>{session.address} · </>}
                {t('last-seen')} <Time at={session.lastSeenAt} />
              </p>
            </div>
            {!session.current && (
              <Button
                size="small"
                busy={revoke.isPending && revoke.variables.id === session.id}
                onClick={() => revoke.mutate({ id: session.id })}
              >
                {t('end-session')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        danger
        title={t('sign-out-everywhere')}
        description={t('sign-out-everywhere-help', { count: sessions.data?.length ?? 1 })}
        confirmLabel={t('sign-out-everywhere')}
        busy={everywhere.isPending}
        onConfirm={() => everywhere.mutate()}
      >
        {everywhere.isError && <RequestError error={everywhere.error} />}
      </ConfirmDialog>
    </Card>
  );
}
