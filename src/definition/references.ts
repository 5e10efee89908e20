import type { Problem, ProblemPlace } from '@/model/problem';
import type { ProcessDefinition } from './definition';

/**
 * Ids used twice and flows that hang in the air. Whether flows have ends is looked at only when every element could be
 * read (`complete`): a broken element is told once, not again by each of its flows.
 */
export function findReferenceFaults({ logic, forms }: ProcessDefinition, complete: boolean): readonly Problem[] {
  const { elements, flows, variables } = logic;
  // Elements and flows share one space of ids, as in BPMN: history and problems name both by id alone.
  const drawn = [
    ...elements.map(({ id }) => ({ id, at: { element: id } })),
    ...flows.map(({ id }) => ({ id, at: { flow: id } })),
  ];
  const problems = [
    ...twice(drawn, 'definition/duplicate-id'),
    ...twice(
      forms.map(({ id }) => ({ id, at: { form: id } })),
      'definition/duplicate-id',
    ),
    ...twice(
      variables.map(({ key }) => ({ id: key, at: { variable: key } })),
      'variable/duplicate-key',
    ),
  ];
  if (!complete) return problems;
  const known = new Set(elements.map((element) => element.id));
  for (const { id, source, target } of flows) {
    if (!known.has(source)) problems.push(error('flow/source-missing', { flow: id, property: 'source' }, source));
    if (!known.has(target)) problems.push(error('flow/target-missing', { flow: id, property: 'target' }, target));
  }
  return problems;
}

function twice(members: readonly { readonly id: string; readonly at: ProblemPlace }[], code: string): Problem[] {
  const seen = new Set<string>();
  const told = new Set<string>();
  const problems: Problem[] = [];
  for (const { id, at } of members) {
    if (seen.has(id) && !told.has(id)) {
      problems.push(error(code, at, id));
      told.add(id);
    }
    seen.add(id);
  }
  return problems;
}

const error = (code: string, at: ProblemPlace, id: string): Problem => ({
  code,
  severity: 'error',
  at,
  params: { id },
});
