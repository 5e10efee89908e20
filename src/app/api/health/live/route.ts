export const dynamic = 'force-dynamic';

/** The process runs and answers. Asks nothing else: a database that is away is no reason to restart this process. */
export function GET(): Response {
  return Response.json({ live: true }, { headers: { 'cache-control': 'no-store' } });
}
