'use client';
import { CrashPage } from '@/ui/shell/crash-page';

export default function PageError({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <main>
      <CrashPage error={error} retry={retry} />
    </main>
  );
}
