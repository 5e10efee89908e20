import type { ComponentType } from 'react';
import type { FieldBase } from '@/model/field';
import type { Locale } from '@/model/text';

/** Settings of a kind beyond those every field has. `onChange` gets the whole field. */
export interface FieldPanelProps<F extends FieldBase> {
  readonly field: F;
  readonly onChange: (field: F) => void;
  readonly locale: Locale;
}

/** null: the kind has no settings of its own. */
export type FieldPanel<F extends FieldBase> = ComponentType<FieldPanelProps<F>> | null;
