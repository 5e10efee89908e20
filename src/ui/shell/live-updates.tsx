'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { WifiOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { codeOf } from '@/ui/rejection';
import { useTRPC } from '@/ui/trpc';
import { useVisible } from './use-visible';
import { useWorkspace } from './workspace-context';

/** Several changes of one command arrive together and are asked for once. */
const GATHER_MS = 120;
/** A connection that comes back at once is nobody's concern. */
const PATIENCE_MS = 3000;

/**
 * Keeps what is on the screen true: every change in the workspace marks the affected answers as old. Only visible tabs
 * hold a connection, because a browser gives one host six of them over HTTP/1.1.
 */
export function LiveUpdates() {
  const { workspace } = useWorkspace();
  const visible = useVisible();
  const trpc = useTRPC();
  const refresh = useRefresh();
  const { status, error } = useSubscription(
    trpc.workspace.live.subscriptionOptions(
      { workspace: workspace.slug },
      { enabled: visible, onStarted: () => refresh('all'), onData: (change) => refresh(change.kind) },
    ),
  );
  const signedOut = codeOf(error) === 'access/signed-out';
  return <ConnectionHint lost={visible && (status === 'connecting' || status === 'error')} signedOut={signedOut} />;
}

type Kind = 'all' | 'task' | 'instance' | 'process';

function useRefresh(): (kind: Kind) => void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const waiting = useRef(new Set<Kind>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (kind) => {
      waiting.current.add(kind);
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        const kinds = waiting.current;
        waiting.current = new Set();
        // The draft is the designer's own business: it has its own way to notice that another one saved.
        const filters = [
          trpc.process.list.pathFilter(),
          ...(kinds.has('process') || kinds.has('all')
            ? [trpc.process.versions.pathFilter(), trpc.work.startable.pathFilter()]
            : []),
          ...(kinds.size === 1 && kinds.has('process')
            ? []
            : [
                trpc.work.inbox.pathFilter(),
                trpc.work.counts.pathFilter(),
                trpc.work.task.pathFilter(),
                trpc.instance.pathFilter(),
              ]),
        ];
        for (const filter of filters) void queryClient.invalidateQueries(filter);
      }, GATHER_MS);
    },
    [trpc, queryClient],
  );
}

function ConnectionHint({ lost, signedOut }: { readonly lost: boolean; readonly signedOut: boolean }) {
  const t = useTranslations('common');
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(lost), lost ? PATIENCE_MS : 0);
    return () => clearTimeout(timer);
  }, [lost]);
  return (
    <div role="status" className="contents">
      {shown && (
        <p className="flex items-center justify-center gap-2 bg-paused-bg px-4 py-1.5 text-paused" data-print="hide">
          <WifiOff size={16} aria-hidden className="shrink-0" />
          {signedOut ? (
            <>
              {t('signed-out')}
              <a href="/sign-in" target="_blank" rel="noreferrer" className="underline">
                {t('sign-in-again')}
              </a>
            </>
          ) : (
            t('connection-lost')
          )}
        </p>
      )}
    </div>
  );
}
