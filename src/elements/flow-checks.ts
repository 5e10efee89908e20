import type { ElementBase, Flow } from '@/model/element';
import { errorAt, type Problem, warningAt } from '@/model/problem';
import { textIn } from '@/model/text';
import type { Surroundings } from './element-check';

/** Parts of checks that several kinds share. */

export function checkNamed({ id, name }: ElementBase): readonly Problem[] {
  const named = textIn(name, 'zh').trim() !== '';
  return named ? [] : [warningAt('element/no-name', { element: id, property: 'name' })];
}

/** Conditions on flows that are always taken would be overlooked silently (BPMN 2.0 forbids them). */
export function checkNoConditions({ outgoing }: Surroundings): readonly Problem[] {
  return outgoing
    .filter((flow) => flow.condition)
    .map((flow) => errorAt('flow/condition-ignored', { flow: flow.id, property: 'condition' }));
}

/** A default must be one of the element's own flows, and its own condition is never evaluated. */
export function checkDefaultFlow({ id, defaultFlow }: ElementBase, { outgoing }: Surroundings): readonly Problem[] {
  if (defaultFlow === undefined) return [];
  const flow = outgoing.find((candidate) => candidate.id === defaultFlow);
  if (!flow) return [errorAt('element/default-not-outgoing', { element: id, property: 'defaultFlow' })];
  return flow.condition ? [warningAt('flow/default-has-condition', { flow: flow.id, property: 'condition' })] : [];
}

/** An activity whose every way out has a condition needs a default, or a token may find none. */
export function checkActivityWayOut(element: ElementBase, around: Surroundings): readonly Problem[] {
  const { outgoing } = around;
  const mayFindNone = outgoing.length > 0 && outgoing.every((flow) => flow.condition && !isDefault(element, flow));
  return [
    ...checkDefaultFlow(element, around),
    ...(mayFindNone ? [errorAt('activity/no-default', { element: element.id, property: 'defaultFlow' })] : []),
  ];
}

export function checkGatewayHasEffect({ id }: ElementBase, { incoming, outgoing }: Surroundings): readonly Problem[] {
  const plain = incoming.length === 1 && outgoing.length === 1;
  return plain ? [warningAt('gateway/no-effect', { element: id })] : [];
}

export const isDefault = (element: ElementBase, flow: Flow): boolean => element.defaultFlow === flow.id;

export function checkForm(element: string, form: string | undefined, { forms }: Surroundings): readonly Problem[] {
  if (form === undefined || forms.has(form)) return [];
  return [errorAt('form/missing', { element, property: 'form' }, { form })];
}
