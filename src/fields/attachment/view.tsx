'use client';
import type { FieldViewProps } from '../field-face';
import { StoredFile } from './file-list';
import type { AttachmentField } from './schema';
import { attachmentsIn } from './value';

/** The files of an answer, to open. */
export function AttachmentFieldView({ value, files }: FieldViewProps<AttachmentField>) {
  return (
    <ul className="flex flex-col gap-1.5">
      {attachmentsIn(value).map((file) => (
        <StoredFile key={file.id} file={file} files={files} />
      ))}
    </ul>
  );
}
