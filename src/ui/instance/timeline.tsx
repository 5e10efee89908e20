'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useState } from 'react';
import { Button } from '@/kit/button';
import { Checkbox } from '@/kit/checkbox';
import { Loading, RequestError } from '@/ui/shell/query-state';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { type Answers, useTRPC } from '@/ui/trpc';
import { changesBySequence } from './changes';
import { usePeople } from './people';
import { TimelineEntry } from './timeline-entry';
import { useHistoryWords } from './use-history-words';

/** Pages that are fetched by themselves; of longer histories the rest on demand. */
const PAGES = 5;

/** Everything that happened, newest first, in sentences with the reasons of automatic choices. */
export function Timeline({ instance }: { readonly instance: Answers['instance']['get'] }) {
  const t = useTranslations('instance.timeline');
  const common = useTranslations('common');
  const { workspace } = useWorkspace();
  const trpc = useTRPC();
  const [all, setAll] = useState(false);
  const history = useInfiniteQuery(
    trpc.instance.history.infiniteQueryOptions(
      { workspace: workspace.slug, instance: instance.id },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = history;
  const pages = history.data?.pages.length ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && pages < PAGES) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, pages]);

  const people = usePeople();
  const words = useHistoryWords(instance.definition, people);
  const items = useMemo(() => history.data?.pages.flatMap((page) => page.items) ?? [], [history.data]);
  const changes = useMemo(() => changesBySequence(items), [items]);
  if (history.isPending) return <Loading lines={6} />;
  if (history.isError && items.length === 0) {
    return <RequestError error={history.error} onRetry={() => void history.refetch()} />;
  }
  return (
    <div>
      <Checkbox className="mb-3 text-sm text-text-2" label={t('show-all')} checked={all} onCheckedChange={setAll} />
      {hasNextPage && pages >= PAGES && (
        <Button size="small" busy={isFetchingNextPage} onClick={() => void fetchNextPage()} className="mb-3">
          {common('load-more')}
        </Button>
      )}
      <ol aria-label={t('label')}>
        {items.toReversed().map((item) => (
          <TimelineEntry
            key={item.sequence}
            item={item}
            words={words}
            all={all}
            changes={changes.get(item.sequence) ?? []}
          />
        ))}
      </ol>
    </div>
  );
}
