import type { LocalizedText } from '@/model/text';
import { type Element, type ElementKind, type ElementOf, elementSchema } from './schemas';
import { startingName } from './texts';

type Own<K extends ElementKind> = Omit<ElementOf<K>, 'id' | 'kind' | 'name' | 'documentation'>;

/** What a new element of each kind begins with, beside its id and name. */
const DEFAULTS: { readonly [K in ElementKind]: Own<K> } = {
  'start-event': {},
  'end-event': {},
  'user-task': { assignment: { rules: [], otherwise: {} } },
  'service-task': {
    connector: { kind: 'http', method: 'POST', url: '', timeoutMs: 10_000 },
    retry: { attempts: 3, backoffMs: 5_000 },
  },
  'exclusive-gateway': {},
  'parallel-gateway': {},
  annotation: { text: { zh: '', en: '' } },
};

/** A new element as the designer adds it: complete for the schema, not yet for publishing. */
export function newElement(kind: ElementKind, id: string, name: LocalizedText = startingName(kind)): Element {
  return elementSchema.parse({ id, kind, name, ...DEFAULTS[kind] });
}
