import type { LocalizedText } from '@/model/text';
import type { Variable } from '@/model/variable';

/** A variable as conditions are written and read with it: with the choices a form field gives it, when it does. */
export interface RuleVariable extends Variable {
  readonly options?: readonly { readonly value: string; readonly label: LocalizedText }[] | undefined;
}
