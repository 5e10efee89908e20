import { CHECKS } from '@/elements/checks';
import type { ElementCheck, Surroundings } from '@/elements/element-check';
import type { Element } from '@/elements/schemas';
import type { Directory } from '@/model/directory';
import type { Flow } from '@/model/element';
import { errorAt, type Problem, warningAt } from '@/model/problem';
import { textIn } from '@/model/text';
import { checkCondition } from '@/rules/check-condition';
import { checkConnections } from './connections';
import type { ProcessDefinition } from './definition';
import { compile } from './engine';
import { checkForm, variableOf } from './forms';
import { checkSoundness } from './soundness';
import { variablesOf } from './variables';

/**
 * Everything that stands against publishing this definition (errors) or that the designer should look at (warnings), in the
 * order of the definition. With `directory` the people and teams named are looked up too.
 */
export function checkDefinition(definition: ProcessDefinition, directory: Directory | null = null): Problem[] {
  const variables = new Map(variablesOf(definition).map((variable) => [variable.key, variable]));
  const graph = compile(definition);
  const connections = checkConnections(graph);
  return [
    ...checkName(definition),
    ...connections,
    ...checkElements(definition, { variables, directory }),
    ...checkFlowConditions(definition.logic.flows, [...variables.values()]),
    ...definition.forms.flatMap((form) => checkForm(form)),
    ...checkVariableTypes(definition),
    // Behind a broken drawing every join looks starved: the drawing is told first.
    ...(connections.length === 0 ? checkSoundness(graph) : []),
  ];
}

function checkName({ name }: ProcessDefinition): readonly Problem[] {
  return textIn(name, 'zh').trim() === '' ? [warningAt('process/no-name', { property: 'name' })] : [];
}

function checkElements(
  { logic, forms }: ProcessDefinition,
  known: Pick<Surroundings, 'variables' | 'directory'>,
): readonly Problem[] {
  const incoming = flowsBy(logic.flows, 'target');
  const outgoing = flowsBy(logic.flows, 'source');
  const formIds = new Set(forms.map((form) => form.id));
  return logic.elements.flatMap((element) =>
    checkOf(element)(element, {
      ...known,
      forms: formIds,
      incoming: incoming.get(element.id) ?? [],
      outgoing: outgoing.get(element.id) ?? [],
    }),
  );
}

function flowsBy(flows: readonly Flow[], end: 'source' | 'target'): ReadonlyMap<string, readonly Flow[]> {
  const lists = new Map<string, Flow[]>();
  for (const flow of flows) {
    const list = lists.get(flow[end]);
    if (list) list.push(flow);
    else lists.set(flow[end], [flow]);
  }
  return lists;
}

/** CHECKS pairs each kind with a check for just that kind; a computed key loses the pairing, hence the widening. */
const checkOf = (element: Element): ElementCheck<Element> => CHECKS[element.kind] as ElementCheck<Element>;

function checkFlowConditions(
  flows: readonly Flow[],
  variables: Parameters<typeof checkCondition>[1],
): readonly Problem[] {
  return flows.flatMap((flow) =>
    flow.condition
      ? checkCondition(flow.condition, variables).map((problem) => ({
          ...problem,
          at: { ...problem.at, flow: flow.id, property: `condition.${problem.at.property ?? ''}` },
        }))
      : [],
  );
}

/** One key, one type: a rule on `amount` must mean the same whichever form wrote it. */
function checkVariableTypes({ logic, forms }: ProcessDefinition): readonly Problem[] {
  const types = new Map(logic.variables.map(({ key, type }) => [key, type]));
  const problems: Problem[] = [];
  for (const form of forms) {
    for (const field of form.fields) {
      const declared = variableOf(field);
      if (!declared) continue;
      const type = types.get(declared.key) ?? declared.type;
      types.set(declared.key, type);
      if (type === declared.type) continue;
      const at = { form: form.id, field: field.id, variable: declared.key, property: 'key' };
      problems.push(errorAt('variable/type-clash', at, { key: declared.key, type: declared.type, other: type }));
    }
  }
  return problems;
}
