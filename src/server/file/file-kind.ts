import { fileTypeFromBuffer } from 'file-type';
import { no, ok, type Rejection, type Result } from '@/model/result';

/**
 * What a file is, by its content. What the sender says (name, media type) has to agree, but decides nothing: a page named
 * `photo.jpg` is refused and not kept as a photo.
 */
export interface FileKind {
  readonly type: string;
  readonly extensions: readonly string[];
  /** Shown in the page; everything else is only ever downloaded. */
  readonly inline: boolean;
}

const image = (type: string, ...extensions: string[]): FileKind => ({ type, extensions, inline: true });
const document = (type: string, ...extensions: string[]): FileKind => ({ type, extensions, inline: false });

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OASIS = 'application/vnd.oasis.opendocument';

/** What may be attached. No SVG, HTML or archive: they run or hide things. */
const ALLOWED: readonly FileKind[] = [
  image('image/jpeg', 'jpg', 'jpeg', 'jfif'),
  image('image/png', 'png'),
  image('image/gif', 'gif'),
  image('image/webp', 'webp'),
  document('image/heic', 'heic', 'heif'),
  document('image/avif', 'avif'),
  document('image/bmp', 'bmp'),
  document('image/tiff', 'tif', 'tiff'),
  document('application/pdf', 'pdf'),
  document(`${OFFICE}.wordprocessingml.document`, 'docx'),
  document(`${OFFICE}.spreadsheetml.sheet`, 'xlsx'),
  document(`${OFFICE}.presentationml.presentation`, 'pptx'),
  document(`${OASIS}.text`, 'odt'),
  document(`${OASIS}.spreadsheet`, 'ods'),
  document(`${OASIS}.presentation`, 'odp'),
  document('application/x-cfb', 'doc', 'xls', 'ppt', 'wps', 'et'),
  document('video/mp4', 'mp4', 'm4v'),
  document('video/quicktime', 'mov'),
  document('audio/mpeg', 'mp3'),
  document('audio/x-m4a', 'm4a'),
];
const TEXT: FileKind = document('text/plain', 'txt', 'csv', 'log', 'md');

/** Media types that are other words for the same thing. */
const ALIASES: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/x-png': 'image/png',
  'image/heif': 'image/heic',
  'image/x-ms-bmp': 'image/bmp',
  'application/msword': 'application/x-cfb',
  'application/vnd.ms-excel': 'application/x-cfb',
  'application/vnd.ms-powerpoint': 'application/x-cfb',
  'application/wps-office.doc': 'application/x-cfb',
  'application/x-pdf': 'application/pdf',
  'audio/mp4': 'audio/x-m4a',
  'audio/mp3': 'audio/mpeg',
  'text/csv': 'text/plain',
  'text/markdown': 'text/plain',
};
const UNSAID: ReadonlySet<string> = new Set(['', 'application/octet-stream']);

/**
 * The kind of a file from its bytes. `file/type-mismatch`: it says it is something that may be attached, and is not;
 * `file/type-not-allowed`: it may be what it says, but that is not taken.
 */
export async function fileKindOf(
  bytes: Uint8Array,
  said: { readonly name: string; readonly type: string },
): Promise<Result<FileKind, Rejection>> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const kind = found ? kindOfType(found.mime) : isPlainText(bytes) ? TEXT : null;
  const type = said.type.split(';')[0]?.trim().toLowerCase() ?? '';
  const extension = /\.([a-z0-9]+)$/i.exec(said.name)?.[1]?.toLowerCase() ?? null;
  const agrees =
    kind !== null &&
    (UNSAID.has(type) || (ALIASES[type] ?? type) === kind.type) &&
    (extension === null || kind.extensions.includes(extension));
  if (agrees) return ok(kind);
  const claimsAllowed = [...ALLOWED, TEXT].some(
    (one) => one.type === (ALIASES[type] ?? type) || (extension !== null && one.extensions.includes(extension)),
  );
  return no({
    code: claimsAllowed ? 'file/type-mismatch' : 'file/type-not-allowed',
    params: { name: said.name },
  });
}

/** How a stored file is handed out. */
export function isInline(type: string): boolean {
  return ALLOWED.some((kind) => kind.inline && kind.type === type);
}

function kindOfType(type: string): FileKind | null {
  const known = ALIASES[type] ?? type;
  return ALLOWED.find((kind) => kind.type === known) ?? null;
}

/** UTF-8 without the control characters that only programs write. */
function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte === 0x7f || (byte < 0x20 && (byte < 0x09 || byte > 0x0d)))) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
