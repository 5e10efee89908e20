'use client';
import { useLinkStatus } from 'next/link';
import { Spinner } from '@/kit/spinner';

/** Inside a Link: says that the page is on its way, when it takes long enough to be noticed. Takes no room of its own. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return pending ? (
    <span aria-hidden className="inline-flex animate-late text-text-3 opacity-0">
      <Spinner size={14} />
    </span>
  ) : null;
}
