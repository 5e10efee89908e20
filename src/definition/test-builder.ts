import type { Element, ElementOf } from '@/elements/schemas';
import type { Form } from '@/fields/schemas';
import type { Assignment } from '@/model/assignment';
import type { Condition, Test } from '@/model/condition';
import { FORMAT } from '@/model/definition';
import type { Flow } from '@/model/element';
import type { Variable, VariableType } from '@/model/variable';
import type { ProcessDefinition } from './definition';

/** Processes for tests, in a line per element and flow. Names are the ids; everyone may do everything. */

const name = (id: string) => ({ zh: id, en: id });
const everyone: Assignment = { rules: [], otherwise: { roles: ['member'] } };

type Own<K extends Element['kind']> = Partial<Omit<ElementOf<K>, 'id' | 'kind'>>;

export const start = (id = 'start', own: Own<'start-event'> = {}): ElementOf<'start-event'> => ({
  kind: 'start-event',
  id,
  name: name(id),
  ...own,
});
export const end = (id = 'end'): ElementOf<'end-event'> => ({ kind: 'end-event', id, name: name(id) });
export const task = (id: string, own: Own<'user-task'> = {}): ElementOf<'user-task'> => ({
  kind: 'user-task',
  id,
  name: name(id),
  assignment: everyone,
  ...own,
});
export const call = (
  id: string,
  connector: Partial<ElementOf<'service-task'>['connector']> = {},
): ElementOf<'service-task'> => ({
  kind: 'service-task',
  id,
  name: name(id),
  connector: { kind: 'http', method: 'POST', url: 'https://example.org/orders', timeoutMs: 5_000, ...connector },
  retry: { attempts: 3, backoffMs: 1_000 },
});
export const choice = (id: string): ElementOf<'exclusive-gateway'> => ({
  kind: 'exclusive-gateway',
  id,
  name: name(id),
});
export const parallel = (id: string): ElementOf<'parallel-gateway'> => ({
  kind: 'parallel-gateway',
  id,
  name: name(id),
});
export const note = (id: string): ElementOf<'annotation'> => ({
  kind: 'annotation',
  id,
  name: name(id),
  text: name(id),
});

/** A condition on one variable. */
export const when = (fact: string, operator: Test['operator'], value: Test['value']): Condition => ({
  fact,
  operator,
  value,
});

export const variable = (key: string, type: VariableType): Variable => ({ key, type, label: name(key) });

/** `from`, `to` and, where it matters, the condition or that it is the default. The flow's id is `from-to`. */
export type Drawn = readonly [from: string, to: string, how?: Condition | 'otherwise'];

export function draw(
  elements: readonly Element[],
  drawn: readonly Drawn[],
  rest: { readonly variables?: readonly Variable[]; readonly forms?: readonly Form[] } = {},
): ProcessDefinition {
  const flows: Flow[] = drawn.map(([source, target, how]) => ({
    id: `${source}-${target}`,
    source,
    target,
    ...(how === undefined || how === 'otherwise' ? {} : { condition: how }),
  }));
  const defaults = new Map(
    drawn.filter(([, , how]) => how === 'otherwise').map(([from, to]) => [from, `${from}-${to}`]),
  );
  return {
    $schema: '/schema/docket-1.json',
    format: FORMAT,
    key: 'process',
    name: name('process'),
    logic: {
      elements: elements.map((element) => withDefault(element, defaults.get(element.id))),
      flows,
      variables: rest.variables ?? [],
    },
    forms: rest.forms ?? [],
    layout: {
      elements: Object.fromEntries(
        elements.map(({ id }, index) => [id, { x: 240 * (index % 10), y: 120 * Math.floor(index / 10) }]),
      ),
    },
  };
}

/** Elements in a row, from the first to the last. */
export function inARow(...elements: readonly Element[]): ProcessDefinition {
  const drawn = elements.slice(1).map((element, index): Drawn => [elements[index]?.id ?? '', element.id]);
  return draw(elements, drawn);
}

function withDefault(element: Element, defaultFlow: string | undefined): Element {
  if (defaultFlow === undefined) return element;
  if (element.kind === 'user-task' || element.kind === 'service-task' || element.kind === 'exclusive-gateway')
    return { ...element, defaultFlow };
  throw new Error(`${element.kind} has no default flow`);
}
