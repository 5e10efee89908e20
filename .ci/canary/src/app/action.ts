// no-server-actions
export async function wrong() {
  'use server';
}
