import type { ComponentType } from 'react';
import type { FieldBase } from '@/model/field';
import type { Json } from '@/model/json';
import type { Result } from '@/model/result';
import type { Locale } from '@/model/text';
import type { AttachmentReference } from './attachment/value';

/** How files come and go; the page brings it, so that no field knows an address. */
export interface Files {
  /** Sends one file. The error is a sentence to show beside it. */
  readonly upload: (
    file: File,
    options: { readonly onProgress: (share: number) => void; readonly signal: AbortSignal },
  ) => Promise<Result<AttachmentReference, string>>;
  /** Where the bytes of an uploaded file are; null where there are none to see (a preview). */
  readonly addressOf: (file: AttachmentReference) => string | null;
}

/** `under-way`: wait for them; `failed`: somebody has to try again or take them away. */
export type UploadState = 'none' | 'under-way' | 'failed';

export interface FieldInputProps<F extends FieldBase> {
  readonly field: F;
  /** A clean value, or what was typed as it was typed when that is no value yet: nothing typed is thrown away. */
  readonly value: Json;
  readonly onChange: (value: Json) => void;
  readonly onBlur: () => void;
  /** Files that have not arrived keep the form from being sent: it would go without them. */
  readonly onUploads: (state: UploadState) => void;
  readonly locale: Locale;
  readonly readOnly: boolean;
  readonly files: Files;
  /** For layouts without a label of their own (`inline`): what a Field would have done. */
  readonly control: { readonly id: string; readonly describedBy?: string | undefined; readonly invalid: boolean };
}

export interface FieldViewProps<F extends FieldBase> {
  readonly field: F;
  readonly value: Json;
  readonly locale: Locale;
  readonly files: Files;
}

/**
 * What people see of a kind. `control`: a label above one control; `group`: a label above several; `inline`: the input
 * brings its own label (a box); `heading`: words only, there is no input.
 */
export type FieldFace<F extends FieldBase> =
  | { readonly layout: 'heading' }
  | {
      readonly layout: 'control' | 'group' | 'inline';
      readonly Input: ComponentType<FieldInputProps<F>>;
      /** For values that are more than a text; otherwise the kind's `format` is shown. */
      readonly View?: ComponentType<FieldViewProps<F>>;
    };
