import type { ElementBase, Flow, Layout } from './element';
import type { FieldBase, FormOf } from './field';
import type { LocalizedText } from './text';
import type { Variable } from './variable';

export const FORMAT = 'docket/1';

/**
 * A process definition: data only. Logic, forms and layout are separate sections, so that moving a box is never a
 * change of behaviour. Generic over the kinds; `definition/` knows the whole union.
 */
export interface DefinitionOf<E extends ElementBase, F extends FieldBase> {
  readonly $schema: '/schema/docket-1.json';
  readonly format: typeof FORMAT;
  /** The process's name in addresses, unique in a workspace. */
  readonly key: string;
  readonly name: LocalizedText;
  readonly documentation?: LocalizedText | undefined;
  readonly logic: {
    readonly elements: readonly E[];
    readonly flows: readonly Flow[];
    readonly variables: readonly Variable[];
  };
  readonly forms: readonly FormOf<F>[];
  readonly layout: Layout;
}

/** RELIABILITY.md F10. */
export const DEFINITION_LIMITS = {
  elements: 2000,
  flows: 4000,
  forms: 200,
  fieldsPerForm: 300,
  variables: 1000,
  depth: 64,
  bytes: 1_048_576,
} as const;
