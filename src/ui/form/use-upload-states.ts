'use client';
import { useCallback, useState } from 'react';
import type { Field, Form } from '@/definition/forms';
import type { UploadState } from '@/fields/field-face';

/** How the files of all fields together stand: one that is under way makes the form wait, one that failed keeps it back. */
export function useUploadStates(form: Form) {
  const [states, setStates] = useState<Readonly<Record<string, UploadState>>>({});
  const onUploads = useCallback((field: Field, state: UploadState) => {
    setStates((before) => ((before[field.id] ?? 'none') === state ? before : { ...before, [field.id]: state }));
  }, []);
  const all = form.fields.map((field) => states[field.id] ?? 'none');
  const state: UploadState = all.includes('under-way') ? 'under-way' : all.includes('failed') ? 'failed' : 'none';
  return { state, onUploads };
}
