import { cookies } from 'next/headers';

/** The workspace this browser was in last, by its slug. Written by the shell (ui/shell/preferences.ts). */
export async function lastWorkspace(): Promise<string | undefined> {
  return (await cookies()).get('docket-workspace')?.value;
}
