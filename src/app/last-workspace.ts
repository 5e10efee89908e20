import { cookies } from 'next/headers';
import { COOKIES } from '@/model/cookies';

/** The workspace this browser was in last, by its slug. Written by the shell (ui/shell/preferences.ts). */
export async function lastWorkspace(): Promise<string | undefined> {
  return (await cookies()).get(COOKIES.workspace)?.value;
}
