import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '@/db/in-workspace';
import { FILE_LIMIT } from '@/model/file-limit';
import { clearLooseFiles } from '@/runtime/clear-loose-files';
import { handleRoute } from '../edge/route';
import {
  addWorkspace,
  callerFor,
  ORIGIN,
  publishInspection,
  rejectionOf,
  signedIn,
  type TestPerson,
  type TestServer,
  type TestWorkspace,
  testServer,
} from '../server.fixture';
import { downloadFile } from './download-file';
import { uploadFile } from './upload-file';

let server: TestServer;
let roads: TestWorkspace;
let lamps: TestWorkspace;
let process: string;

beforeAll(async () => {
  server = await testServer();
  roads = await addWorkspace(server.container, 'roads');
  lamps = await addWorkspace(server.container, 'lamps');
  process = await publishInspection(server.container, roads);
});
afterAll(() => server.end());

const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);
const text = (content: string) => new TextEncoder().encode(content);

interface Sent {
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly name?: string;
  readonly type?: string;
  readonly by?: TestPerson | null;
  readonly workspace?: string;
  readonly form?: FormData;
  readonly extra?: Readonly<Record<string, string>>;
}

async function upload({ bytes = PNG, name = 'photo.png', type = 'image/png', ...more }: Sent = {}) {
  const form = more.form ?? new FormData();
  if (!more.form) form.set('file', new File([bytes], name, { type }));
  const body = new Response(form);
  const headers =
    more.by === null
      ? new Headers({ host: 'docket.test:3000', origin: ORIGIN })
      : await signedIn(server.container, more.by ?? roads.people.member);
  headers.set('content-type', body.headers.get('content-type') ?? '');
  for (const [header, value] of Object.entries(more.extra ?? {})) headers.set(header, value);
  const request = new Request(`${ORIGIN}/api/files?workspace=${more.workspace ?? 'roads'}`, {
    method: 'POST',
    headers,
    body: new Uint8Array(await body.arrayBuffer()),
  });
  return handleRoute(server.container, 'file-upload', request, uploadFile);
}
async function download(id: string, by: TestPerson | null, workspace = 'roads') {
  const headers = by ? await signedIn(server.container, by) : new Headers();
  const request = new Request(`${ORIGIN}/api/files/${id}?workspace=${workspace}`, { headers });
  return handleRoute(server.container, 'file-download', request, (call) => downloadFile(call, id));
}
type Kept = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
};
async function kept(response: Response): Promise<Kept> {
  expect(response.status).toBe(201);
  return response.json() as Promise<Kept>;
}
async function codeOf(response: Response): Promise<unknown> {
  const body = (await response.json()) as { rejection?: { code?: string } };
  return body.rejection?.code;
}

describe('uploading', () => {
  it('keeps a file under an id and type of ours', async () => {
    expect(await kept(await upload())).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'photo.png',
      type: 'image/png',
      size: PNG.byteLength,
    });
  });

  it.each([
    [
      'a page as a photo',
      text('<html><script>alert(1)</script></html>'),
      'photo.jpg',
      'image/jpeg',
      'file/type-mismatch',
    ],
    ['a program as a photo', text('MZ\u0000\u0001\u0002'), 'photo.png', 'image/png', 'file/type-mismatch'],
    ['a photo as another kind of photo', PNG, 'photo.jpg', 'image/jpeg', 'file/type-mismatch'],
    ['a photo under the name of a page', PNG, 'photo.html', 'image/png', 'file/type-mismatch'],
    ['a photo that says it is a page', PNG, 'photo.png', 'text/html', 'file/type-mismatch'],
    ['a page', text('<html></html>'), 'page.html', 'text/html', 'file/type-not-allowed'],
    [
      'a vector image with script',
      text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'x.svg',
      'image/svg+xml',
      'file/type-not-allowed',
    ],
    ['a vector image without a type', text('<?xml version="1.0"?><svg/>'), 'x.svg', '', 'file/type-not-allowed'],
    ['a script', text('alert(1)'), 'x.js', 'text/javascript', 'file/type-not-allowed'],
    [
      'an archive',
      Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0),
      'x.zip',
      'application/zip',
      'file/type-not-allowed',
    ],
    ['bytes of no kind', Uint8Array.of(0, 1, 2, 3, 4, 5), 'x.bin', '', 'file/type-not-allowed'],
  ])('refuses %s', async (_what, bytes, name, type, code) => {
    const response = await upload({ bytes, name, type });
    expect(response.status).toBe(415);
    expect(await codeOf(response)).toBe(code);
  });

  it('takes text, which is only ever handed out as text', async () => {
    const file = await kept(await upload({ bytes: text('序号,地点\n1,长桥'), name: '清单.csv', type: 'text/csv' }));
    const response = await download(file.id, roads.people.member);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  it.each([
    ['../../etc/passwd.png', 'passwd.png'],
    ['C:\\Users\\li\\photo.png', 'photo.png'],
    ['a\u0000b\u202egnp.png', 'abgnp.png'],
    ['  .photo.png. ', 'photo.png'],
    ['桥 <面>.png', '桥 _面_.png'],
    [`${'长'.repeat(4000)}.png`, `${'长'.repeat(116)}.png`],
  ])('keeps %j as %j', async (name, expected) => {
    expect((await kept(await upload({ name }))).name).toBe(expected);
  });

  it('refuses 50 MB at once by its announced length, and 20 MB when they have come', async () => {
    const announced = await upload({ extra: { 'content-length': String(50 * 1024 * 1024) } });
    expect(announced.status).toBe(413);
    expect(await announced.json()).toMatchObject({ rejection: { code: 'file/too-large', params: { limit: 20 } } });
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const first = sent === 0;
        sent += 1_048_576;
        const head = text(
          '--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n',
        );
        controller.enqueue(first ? head : new Uint8Array(1_048_576));
        if (sent > 60 * 1_048_576) controller.close();
      },
    });
    const headers = await signedIn(server.container, roads.people.member);
    headers.set('content-type', 'multipart/form-data; boundary=x');
    const init = { method: 'POST', headers, body, duplex: 'half' };
    const request = new Request(`${ORIGIN}/api/files?workspace=roads`, init);
    const response = await handleRoute(server.container, 'file-upload', request, uploadFile);
    expect(await codeOf(response)).toBe('file/too-large');
    expect(sent).toBeLessThan(FILE_LIMIT + 8 * 1_048_576);
  });

  it('takes nothing but one file in a form', async () => {
    const two = new FormData();
    two.append('file', new File([PNG], 'a.png'));
    two.append('file', new File([PNG], 'b.png'));
    const field = new FormData();
    field.set('file', 'no file');
    const other = new FormData();
    other.set('filepath', new File([PNG], 'a.png'));
    const empty = new FormData();
    empty.set('file', new File([], 'a.png'));
    for (const form of [two, field, other, empty]) expect(await codeOf(await upload({ form }))).toBe('file/missing');
    const posing = await upload({ extra: { 'content-type': 'application/json' } });
    expect(await codeOf(posing)).toBe('input/wrong-type');
    const broken = await upload({ extra: { 'content-type': 'multipart/form-data; boundary=other' } });
    expect(await codeOf(broken)).toBe('input/malformed');
  });

  it('is refused for strangers, by role, and from other sites', async () => {
    expect((await upload({ by: null })).status).toBe(401);
    expect((await upload({ by: lamps.people.owner })).status).toBe(404);
    expect((await upload({ by: roads.people.member, workspace: 'nowhere' })).status).toBe(404);
    expect((await upload({ by: roads.people.auditor })).status).toBe(403);
    expect((await upload({ extra: { origin: 'https://evil.example' } })).status).toBe(403);
  });
});

describe('downloading', () => {
  it('shows a photo in the page and lets nothing in it act', async () => {
    const file = await kept(await upload());
    const response = await download(file.id, roads.people.member);
    expect(response.status).toBe(200);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(PNG);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `inline; filename="photo.png"; filename*=UTF-8''photo.png`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
  });

  it('is for its sender alone until it belongs to an instance, then for who sees that', async () => {
    const { member, designer } = roads.people;
    const file = await kept(await upload({ by: designer }));
    expect((await download(file.id, designer)).status).toBe(200);
    expect((await download(file.id, member)).status).toBe(404);
    const caller = await callerFor(server.container, designer);
    const started = { workspace: 'roads', process, key: 'with-a-photo', values: { place: 'here', photos: [file] } };
    await caller.work.start(started);
    expect((await download(file.id, member)).status).toBe(200);
    expect((await download(file.id, lamps.people.owner)).status).toBe(404);
    expect((await download(file.id, lamps.people.owner, 'lamps')).status).toBe(404);
    expect((await download(file.id, null)).status).toBe(401);
    expect((await download('no-id', member)).status).toBe(404);
  });

  it('is of the one instance whose command was first, when two want it at the same moment', async () => {
    const { designer } = roads.people;
    const caller = await callerFor(server.container, designer);
    const file = await kept(await upload({ by: designer }));
    const values = { place: 'here', photos: [file] };
    const attempts = Array.from({ length: 6 }, (_, index) =>
      caller.work.start({ workspace: 'roads', process, key: `at-once-${index}`, values }).then(
        ({ instance }) => instance,
        () => null,
      ),
    );
    const started = (await Promise.all(attempts)).filter((instance) => instance !== null);
    expect(started).toHaveLength(1);
    const [row] = await inWorkspace(
      server.container.db,
      { workspace: roads.id },
      ({ sql }) => sql<{ instance: string }[]>`select instance_id as instance from attachment where id = ${file.id}`,
    );
    expect(row?.instance).toBe(started[0]);
  });

  it('is no longer possible a day after an upload that nobody submitted; what was submitted stays', async () => {
    const { designer } = roads.people;
    const caller = await callerFor(server.container, designer);
    const [forgotten, young, used] = [
      await upload({ by: designer }),
      await upload({ by: designer }),
      await upload({ by: designer }),
    ];
    const [old, fresh, mine] = [await kept(forgotten), await kept(young), await kept(used)];
    await caller.work.start({
      workspace: 'roads',
      process,
      key: 'that-stays',
      values: { place: 'here', photos: [mine] },
    });
    await inWorkspace(
      server.container.db,
      { workspace: roads.id },
      ({ sql }) =>
        sql`update attachment set created_at = now() - interval '25 hours' where id in (${old.id}, ${mine.id})`,
    );
    expect(await clearLooseFiles(server.container.db)).toBe(1);
    expect(await Promise.all([old, fresh, mine].map(async ({ id }) => (await download(id, designer)).status))).toEqual([
      404, 200, 200,
    ]);
  });

  it('takes the server’s word for name, type and size, and no file of somebody else', async () => {
    const { designer, member } = roads.people;
    const caller = await callerFor(server.container, designer);
    const mine = await kept(await upload({ by: designer }));
    const lie = { ...mine, name: 'other.exe', type: 'image/gif', size: 1 };
    const { instance } = await caller.work.start({
      workspace: 'roads',
      process,
      key: 'a-lie-about-a-file',
      values: { place: 'here', photos: [lie] },
    });
    const view = await caller.instance.get({ workspace: 'roads', instance });
    expect(view.variables.find((variable) => variable.key === 'photos')?.value).toEqual([mine]);
    const theirs = await kept(await upload({ by: member }));
    const values = { place: 'here', photos: [theirs] };
    const refused = await rejectionOf(caller.work.start({ workspace: 'roads', process, key: 'not-my-file', values }));
    expect(refused).toMatchObject({
      code: 'form/invalid',
      problems: [{ code: 'form/file-unknown', at: { field: 'f2' } }],
    });
  });
});
