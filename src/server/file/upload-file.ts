import { createHash } from 'node:crypto';
import { can } from '@/access/permissions';
import { inWorkspace } from '@/db/in-workspace';
import { FILE_LIMIT } from '@/model/file-limit';
import { no, ok, type Rejection, type Result } from '@/model/result';
import { findMembership } from '../auth/find-membership';
import { sessionOfRequest } from '../auth/session-of-request';
import { answer, refusal } from '../edge/answer';
import type { Call } from '../edge/route';
import { isSameOrigin } from '../edge/same-origin';
import { newId } from '../new-id';
import type { KnownFile } from './attachable';
import { fileKindOf } from './file-kind';
import { safeFileName } from './file-name';
import { limitedBody } from './limited-body';

/** What multipart adds around one file. */
const ENVELOPE = 64 * 1024;

/**
 * POST /api/files?workspace=slug: one file as multipart form data. Who may send is looked at before a byte is read; what is
 * too large is refused by its announced length, or when the limit is passed. The file belongs to its sender until a form that
 * refers to it is submitted.
 */
export async function uploadFile({ container, request, requestId }: Call): Promise<Response> {
  const refuse = (rejection: Rejection) => refusal(rejection, requestId);
  if (!isSameOrigin(request.headers, container.env.authUrl)) return refuse({ code: 'access/cross-site' });
  const session = await sessionOfRequest(container, request.headers);
  if (!session?.user.id) return refuse({ code: 'access/signed-out' });
  const slug = new URL(request.url).searchParams.get('workspace') ?? '';
  const membership = await findMembership(container.db, session.user.id, slug);
  if (!membership) return refuse({ code: 'access/not-found' });
  if (!can(membership.role, 'work.do')) return refuse({ code: 'access/denied' });

  const received = await receive(request);
  if (!received.ok) return refuse(received.error);
  const { bytes, name, type } = received.value;
  const kind = await fileKindOf(bytes, { name, type });
  if (!kind.ok) return refuse(kind.error);
  const file: KnownFile = { id: newId(), name, type: kind.value.type, size: bytes.byteLength };
  const workspace = membership.workspace.id;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await inWorkspace(container.db, { workspace }, async ({ sql }) => {
    await sql`
      insert into attachment (workspace_id, id, name, type, size, sha256, uploaded_by)
      values (${workspace}, ${file.id}, ${file.name}, ${file.type}, ${file.size}, ${sha256}, ${session.user.id})`;
    await sql`
      insert into attachment_content (workspace_id, attachment_id, content) values (${workspace}, ${file.id}, ${bytes})`;
  });
  return answer(file, { status: 201 });
}

interface Received {
  readonly bytes: Buffer;
  readonly name: string;
  readonly type: string;
}

/** Reads the one part `file`; everything else in the form is refused. */
async function receive(request: Request): Promise<Result<Received, Rejection>> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data;\s*boundary=/i.test(contentType)) return no({ code: 'input/wrong-type' });
  const tooLarge: Rejection = { code: 'file/too-large', params: { limit: FILE_LIMIT / (1024 * 1024) } };
  if (Number(request.headers.get('content-length') ?? 0) > FILE_LIMIT + ENVELOPE) return no(tooLarge);
  if (!request.body) return no({ code: 'file/missing' });
  let passed = false;
  const body = limitedBody(request.body, FILE_LIMIT + ENVELOPE, () => {
    passed = true;
  });
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData().catch(() => null);
  if (form === null) return no(passed ? tooLarge : { code: 'input/malformed' });
  const parts = [...form.entries()];
  const [name, file] = parts[0] ?? [];
  if (parts.length !== 1 || name !== 'file' || !(file instanceof File) || file.size === 0) {
    return no({ code: 'file/missing' });
  }
  if (file.size > FILE_LIMIT) return no(tooLarge);
  return ok({ bytes: Buffer.from(await file.arrayBuffer()), name: safeFileName(file.name), type: file.type });
}
