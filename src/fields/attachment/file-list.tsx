'use client';
import { FileText, RotateCw, X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { IconButton } from '@/kit/icon-button';
import { type Locale, textIn } from '@/model/text';
import type { Files } from '../field-face';
import type { Upload } from './use-uploads';
import type { AttachmentReference } from './value';
import { fileSize, ATTACHMENT_WORDS as WORDS } from './words';

/** Kinds every browser shows; others (HEIC, TIFF) stand as a named file. */
const SHOWN = /^image\/(?:jpeg|png|gif|webp|avif|bmp)$/;

interface RowProps {
  readonly name: string;
  readonly detail: ReactNode;
  readonly picture: string | null;
  readonly address?: string | null;
  readonly children?: ReactNode;
}

function Row({ name, detail, picture, address, children }: RowProps) {
  // Something may call itself a picture and be none.
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <li className="flex min-h-12 items-center gap-3 rounded-md border border-line bg-surface py-1.5 pr-1.5 pl-2">
      {picture && picture !== broken ? (
        // The image optimiser is off on purpose; the address may need the session's cookie.
        <img
          src={picture}
          alt=""
          className="size-10 shrink-0 rounded-sm border border-line object-cover"
          onError={() => setBroken(picture)}
        />
      ) : (
        <span aria-hidden className="grid size-10 shrink-0 place-items-center rounded-sm bg-sub text-text-3">
          <FileText size={18} />
        </span>
      )}
      <div className="min-w-0 flex-1">
        {address ? (
          <a href={address} target="_blank" rel="noreferrer" className="block truncate text-accent underline">
            {name}
          </a>
        ) : (
          <span className="block truncate">{name}</span>
        )}
        <div className="text-sm text-text-3">{detail}</div>
      </div>
      {children}
    </li>
  );
}

/** A file the server has, with a small picture when it is one. */
export function StoredFile({
  file,
  files,
  children,
}: {
  readonly file: AttachmentReference;
  readonly files: Files;
  readonly children?: ReactNode;
}) {
  const address = files.addressOf(file);
  return (
    <Row
      name={file.name}
      detail={fileSize(file.size)}
      picture={address && SHOWN.test(file.type) ? address : null}
      address={address}
    >
      {children}
    </Row>
  );
}

/** A file on its way, or one that did not arrive. */
export function UploadRow({
  upload,
  locale,
  onRetry,
  onRemove,
}: {
  readonly upload: Upload;
  readonly locale: Locale;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}) {
  const picture = useLocalPicture(upload.file);
  const { name } = upload.file;
  const say = (words: keyof typeof WORDS) => `${textIn(WORDS[words], locale)} ${name}`;
  return (
    <Row
      name={name}
      picture={picture}
      detail={
        upload.error === null ? (
          <progress
            className="block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
            aria-label={say('uploading')}
            value={upload.share}
            max={1}
          />
        ) : (
          <span role="alert" className="text-overdue">
            {upload.error}
          </span>
        )
      }
    >
      {upload.error !== null && (
        <IconButton label={say('retry')} icon={<RotateCw size={16} aria-hidden />} onClick={onRetry} />
      )}
      <IconButton label={say('remove')} icon={<X size={16} aria-hidden />} onClick={onRemove} />
    </Row>
  );
}

/** The picture before it has arrived, straight from the device. */
function useLocalPicture(file: File): string | null {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    if (!SHOWN.test(file.type)) return;
    const address = URL.createObjectURL(file);
    setPicture(address);
    return () => URL.revokeObjectURL(address);
  }, [file]);
  return picture;
}
