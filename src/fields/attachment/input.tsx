'use client';
import { Camera, Upload as UploadIcon, X } from 'lucide-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/kit/button';
import { cx } from '@/kit/cx';
import { useFieldControl } from '@/kit/field';
import { IconButton } from '@/kit/icon-button';
import { textIn } from '@/model/text';
import type { FieldInputProps } from '../field-face';
import { StoredFile, UploadRow } from './file-list';
import { ATTACHMENT_MAX_COUNT, type AttachmentField } from './schema';
import { useUploads } from './use-uploads';
import { attachmentsIn } from './value';
import { ATTACHMENT_WORDS as WORDS } from './words';

/**
 * Files to choose, to drop, to paste, or to take with the camera of a phone. Each is sent at once and shows how far it is;
 * the answer is the list of those that arrived.
 */
export function AttachmentFieldInput(props: FieldInputProps<AttachmentField>) {
  const { field, value, onChange, onBlur, onUploads, locale, readOnly, files } = props;
  const control = useFieldControl({});
  const stored = attachmentsIn(value);
  // Files may arrive faster than the form re-renders: each is added to the newest list, not to the one it began with.
  const latest = useRef(stored);
  useEffect(() => {
    latest.current = stored;
  });
  const { uploads, add, retry, remove } = useUploads(files, (file) => {
    latest.current = [...latest.current, file];
    onChange([...latest.current]);
  });
  const [refused, setRefused] = useState('');
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const say = (words: keyof typeof WORDS) => textIn(WORDS[words], locale);
  const images = field.accept === 'image';
  const room = (field.maxCount ?? ATTACHMENT_MAX_COUNT) - stored.length - uploads.length;
  const underWay = uploads.some((upload) => upload.error === null);
  const state = underWay ? 'under-way' : uploads.length > 0 ? 'failed' : 'none';
  useEffect(() => onUploads(state), [state, onUploads]);

  function take(list: FileList | null): void {
    const chosen = [...(list ?? [])];
    const fitting = images ? chosen.filter((file) => file.type.startsWith('image/')) : chosen;
    const strangers = chosen.filter((file) => !fitting.includes(file));
    const tooMany = fitting.slice(room);
    const names = (some: readonly File[]) => some.map((file) => file.name).join(locale === 'zh' ? '、' : ', ');
    setRefused(
      [
        strangers.length > 0 ? `${say('onlyImages')}${names(strangers)}` : '',
        tooMany.length > 0 ? `${say('tooMany')}${names(tooMany)}` : '',
      ]
        .filter(Boolean)
        .join(locale === 'zh' ? '；' : '; '),
    );
    if (fitting.length > 0) add(fitting.slice(0, Math.max(0, room)));
    if (picker.current) picker.current.value = '';
    if (camera.current) camera.current.value = '';
  }

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!readOnly) take(event.dataTransfer.files);
  };

  return (
    <fieldset
      aria-labelledby={control.id && `${control.id}-label`}
      aria-describedby={control['aria-describedby']}
      className={cx('flex min-w-0 flex-col gap-2 rounded-md', over && 'outline-2 outline-accent')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!readOnly);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onPaste={(event) => {
        if (!readOnly && event.clipboardData.files.length > 0) take(event.clipboardData.files);
      }}
      onBlur={onBlur}
    >
      {(stored.length > 0 || uploads.length > 0) && (
        <ul className="flex flex-col gap-1.5">
          {stored.map((file) => (
            <StoredFile key={file.id} file={file} files={files}>
              {!readOnly && (
                <IconButton
                  label={`${say('remove')} ${file.name}`}
                  icon={<X size={16} aria-hidden />}
                  onClick={() => onChange(stored.filter((other) => other.id !== file.id))}
                />
              )}
            </StoredFile>
          ))}
          {uploads.map((upload) => (
            <UploadRow
              key={upload.id}
              upload={upload}
              locale={locale}
              onRetry={() => retry(upload)}
              onRemove={() => remove(upload)}
            />
          ))}
        </ul>
      )}
      {!readOnly && (
        <div className="flex flex-wrap items-center gap-2">
          <Button
            id={control.id}
            aria-describedby={control['aria-describedby']}
            icon={<UploadIcon size={16} aria-hidden />}
            disabled={room <= 0}
            onClick={() => picker.current?.click()}
          >
            {say(images ? 'choosePhotos' : 'chooseFiles')}
          </Button>
          <span className="hidden pointer-coarse:contents">
            <Button
              icon={<Camera size={16} aria-hidden />}
              disabled={room <= 0}
              onClick={() => camera.current?.click()}
            >
              {say('takePhoto')}
            </Button>
          </span>
          <span className="text-sm text-text-3 pointer-coarse:hidden">{say(room > 0 ? 'dropHere' : 'full')}</span>
          <input
            ref={picker}
            type="file"
            hidden
            multiple={room > 1}
            {...(images ? { accept: 'image/*' } : {})}
            onChange={(event) => take(event.target.files)}
          />
          <input
            ref={camera}
            type="file"
            hidden
            accept="image/*"
            capture="environment"
            onChange={(event) => take(event.target.files)}
          />
        </div>
      )}
      {refused !== '' && (
        <p role="status" className="text-sm text-overdue">
          {refused}
        </p>
      )}
    </fieldset>
  );
}
