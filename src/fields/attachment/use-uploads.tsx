'use client';
import { useEffect, useRef, useState } from 'react';
import type { Files } from '../field-face';
import type { AttachmentReference } from './value';

/** A file on its way. It leaves the list when it has arrived or was given up. */
export interface Upload {
  readonly id: number;
  readonly file: File;
  /** 0 to 1. */
  readonly share: number;
  readonly error: string | null;
}

/**
 * Files on their way to the server. `onArrived` gets each reference as it comes; a file that did not arrive stays listed
 * with the reason, to be tried again. Leaving the page stops what is still on its way.
 */
export function useUploads(files: Files, onArrived: (file: AttachmentReference) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const stops = useRef(new Map<number, AbortController>());
  const nextId = useRef(1);
  const arrived = useRef(onArrived);
  useEffect(() => {
    arrived.current = onArrived;
  });
  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop.abort();
    };
  }, []);

  const change = (id: number, part: Partial<Upload>) =>
    setUploads((before) => before.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)));
  const forget = (id: number) => setUploads((before) => before.filter((upload) => upload.id !== id));

  async function send(id: number, file: File): Promise<void> {
    const stop = new AbortController();
    stops.current.set(id, stop);
    change(id, { share: 0, error: null });
    const sent = await files.upload(file, { onProgress: (share) => change(id, { share }), signal: stop.signal });
    stops.current.delete(id);
    if (stop.signal.aborted) return;
    if (!sent.ok) {
      change(id, { error: sent.error });
      return;
    }
    forget(id);
    arrived.current(sent.value);
  }

  return {
    uploads,
    add(chosen: readonly File[]): void {
      const added = chosen.map((file) => {
        const id = nextId.current;
        nextId.current += 1;
        return { id, file, share: 0, error: null };
      });
      setUploads((before) => [...before, ...added]);
      for (const { id, file } of added) void send(id, file);
    },
    retry(upload: Upload): void {
      void send(upload.id, upload.file);
    },
    remove(upload: Upload): void {
      stops.current.get(upload.id)?.abort();
      stops.current.delete(upload.id);
      forget(upload.id);
    },
  };
}
