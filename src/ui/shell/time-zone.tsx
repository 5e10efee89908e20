'use client';
import { useRouter } from 'next/navigation';
import { useTimeZone } from 'next-intl';
import { useEffect } from 'react';
import { remembers, rememberTimeZone } from './preferences';

/** Tells the server which zone this browser is in, so that its HTML already has the right times. */
export function TimeZoneMemory() {
  const router = useRouter();
  const known = useTimeZone();
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!own || own === known) return;
    rememberTimeZone(own);
    // Without cookies the server would never learn it: ask once only.
    if (remembers('timeZone')) router.refresh();
  }, [known, router]);
  return null;
}
