import type { ProcessDefinition } from '@/definition/definition';
import type { Problem } from '@/model/problem';
import { executionOrder } from '../editor/graph-order';

/** Errors before warnings, each in the order of execution: the order of the list and of F8. */
export function orderProblems(definition: ProcessDefinition, problems: readonly Problem[]): readonly Problem[] {
  const place = new Map(executionOrder(definition).map((id, index) => [id, index]));
  const source = new Map(definition.logic.flows.map((flow) => [flow.id, flow.source]));
  const rank = ({ at }: Problem) => place.get(at.element ?? source.get(at.flow ?? '') ?? '') ?? place.size;
  return problems
    .map((problem, index) => ({ problem, index }))
    .sort((a, b) => severity(a.problem) - severity(b.problem) || rank(a.problem) - rank(b.problem) || a.index - b.index)
    .map(({ problem }) => problem);
}

const severity = (problem: Problem) => (problem.severity === 'error' ? 0 : 1);

/** The first problem at a property of something, or inside it. */
export function problemAt(
  problems: readonly Problem[],
  place: { readonly element?: string; readonly flow?: string },
  property: string,
): Problem | undefined {
  return problems.find(
    ({ at }) =>
      at.element === place.element &&
      at.flow === place.flow &&
      at.property !== undefined &&
      (at.property === property || at.property.startsWith(`${property}.`)),
  );
}
