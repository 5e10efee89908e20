'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { attachmentReference } from '@/fields/attachment/value';
import type { Files } from '@/fields/field-face';
import { FILE_LIMIT } from '@/model/file-limit';
import { no, ok, type Rejection } from '@/model/result';
import { useRejectionText } from '../rejection';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The rejection in an answer of /api/files; without one, the server did not answer as itself. */
function rejectionIn(body: unknown): Rejection {
  const said = isRecord(body) && isRecord(body.rejection) ? body.rejection : body;
  if (!isRecord(said) || typeof said.code !== 'string') return { code: 'client/offline' };
  const given = isRecord(said.params) ? Object.entries(said.params) : [];
  const params: [string, string | number][] = given.flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[key, value]] : [],
  );
  return { code: said.code, params: Object.fromEntries(params) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** XMLHttpRequest and not fetch: only it tells how much of the file has left. */
function send(
  address: string,
  file: File,
  { onProgress, signal }: Parameters<Files['upload']>[1],
): Promise<{ readonly status: number; readonly body: unknown }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const done = () => resolve({ status: request.status, body: parsed(request.responseText) });
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = done;
    request.onerror = done;
    request.onabort = done;
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', address);
    const data = new FormData();
    data.append('file', file, file.name);
    request.send(data);
  });
}

/** Files of this workspace, sent to and read from the server. */
export function useWorkspaceFiles(workspace: string): Files {
  const t = useTranslations('form');
  const rejectionText = useRejectionText();
  return useMemo(() => {
    const query = `workspace=${encodeURIComponent(workspace)}`;
    return {
      addressOf: (file) => `/api/files/${file.id}?${query}`,
      upload: async (file, options) => {
        if (file.size > FILE_LIMIT) return no(t('file-too-large', { megabytes: FILE_LIMIT / 2 ** 20 }));
        if (file.size === 0) return no(t('file-empty'));
        const { status, body } = await send(`/api/files?${query}`, file, options);
        const reference = attachmentReference.safeParse(body);
        if (status >= 200 && status < 300 && reference.success) return ok(reference.data);
        return no(rejectionText(rejectionIn(body)));
      },
    };
  }, [workspace, t, rejectionText]);
}

/** Files of a preview: chosen, shown by name, sent nowhere. */
export const PREVIEW_FILES: Files = {
  addressOf: () => null,
  upload: async (file) =>
    ok({
      id: previewId(),
      name: file.name.slice(0, 255) || 'file',
      type: file.type || 'application/octet-stream',
      size: file.size,
    }),
};

/** Shaped as an id, so that the preview's own check takes it; `crypto.randomUUID` does not exist over plain HTTP. */
function previewId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
