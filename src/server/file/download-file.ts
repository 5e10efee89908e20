import { inWorkspace } from '@/db/in-workspace';
import { findMembership } from '../auth/find-membership';
import { sessionOfRequest } from '../auth/session-of-request';
import { PRIVATE, refusal } from '../edge/answer';
import type { Call } from '../edge/route';
import { anId } from '../input';
import { takesPart, type Viewer } from '../takes-part';
import { seesAll } from '../viewer';
import { isInline } from './file-kind';
import { contentDisposition } from './file-name';

interface Row {
  name: string;
  type: string;
  content: Uint8Array;
}

/**
 * GET /api/files/{id}?workspace=slug. Seen by its sender, and by who sees the instance it belongs to. Served so that nothing
 * in it can act on this site: photos in the page, everything else as a download, always in a sandbox.
 */
export async function downloadFile({ container, request, requestId }: Call, id: string): Promise<Response> {
  const session = await sessionOfRequest(container, request.headers);
  if (!session?.user.id) return refusal({ code: 'access/signed-out' }, requestId);
  const slug = new URL(request.url).searchParams.get('workspace') ?? '';
  const membership = await findMembership(container.db, session.user.id, slug);
  if (!membership) return refusal({ code: 'access/not-found' }, requestId);
  const viewer: Viewer = { user: session.user.id, role: membership.role, workspace: membership.workspace.id };
  const [file] = await inWorkspace(
    container.db,
    { workspace: viewer.workspace },
    ({ sql }) => sql<Row[]>`
      select a.name, a.type, c.content from attachment a
      join attachment_content c on c.workspace_id = a.workspace_id and c.attachment_id = a.id
      left join instance i on i.workspace_id = a.workspace_id and i.id = a.instance_id
      where a.workspace_id = ${viewer.workspace} and a.id = ${anId.parse(id)}
        and (a.uploaded_by = ${viewer.user} or (i.id is not null and (${seesAll(viewer)} or ${takesPart(sql, viewer)})))`,
  );
  if (!file) return refusal({ code: 'access/not-found' }, requestId);
  return new Response(new Uint8Array(file.content), {
    headers: {
      ...PRIVATE,
      'content-type': file.type === 'text/plain' ? 'text/plain; charset=utf-8' : file.type,
      'content-disposition': contentDisposition(isInline(file.type) ? 'inline' : 'attachment', file.name),
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
    },
  });
}
