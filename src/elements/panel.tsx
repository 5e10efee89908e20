import type { ComponentType } from 'react';
import type { Condition } from '@/model/condition';
import type { Role } from '@/model/role';
import type { Locale, LocalizedText } from '@/model/text';
import type { Variable } from '@/model/variable';
import type { Element } from './schemas';

/** What the designer gives to the panel of a kind. A panel changes its element as a whole and names what it changed. */
export interface PanelProps<E extends Element> {
  readonly element: E;
  readonly change: (element: E, property: string) => void;
  /** The first problem at a property or inside it, in words. */
  readonly problem: (property: string) => string | undefined;
  readonly context: PanelContext;
}

export interface PanelContext {
  readonly locale: Locale;
  /** Somebody who may only look sees the same panel, and cannot change anything. */
  readonly editable: boolean;
  readonly variables: readonly Variable[];
  readonly forms: readonly { readonly id: string; readonly name: LocalizedText; readonly fields: number }[];
  readonly teams: readonly { readonly key: string; readonly name: LocalizedText }[];
  readonly people: readonly { readonly login: string; readonly name: string }[];
  readonly roles: readonly { readonly role: Role; readonly name: string }[];
  readonly editForm: (form: string) => void;
  /** Makes a form, gives it to this element and opens it. */
  readonly newForm: (element: string) => void;
  readonly newId: (kind: string) => string;
  /** The builder of conditions; it lives in ui/, which elements/ may not import. */
  readonly ConditionEditor: ComponentType<ConditionEditorProps>;
}

export interface ConditionEditorProps {
  readonly label: string;
  readonly value: Condition | undefined;
  readonly onChange: (condition: Condition | undefined) => void;
}
