import { errorAt } from '@/model/problem';
import type { ElementCheck } from '../element-check';
import { checkDefaultFlow, checkGatewayHasEffect, isDefault } from '../flow-checks';
import type { ExclusiveGateway } from './schema';

/**
 * Where there is a choice, every way but the default needs a condition (an unconditional one hides all behind it), and
 * there must be a default: rules that cover every case today do not after the next edit.
 */
export const check: ElementCheck<ExclusiveGateway> = (element, around) => {
  const { outgoing } = around;
  const chooses = outgoing.length > 1 || outgoing.some((flow) => flow.condition);
  const unasked = outgoing.filter((flow) => !flow.condition && !isDefault(element, flow));
  return [
    ...checkDefaultFlow(element, around),
    ...checkGatewayHasEffect(element, around),
    ...(chooses && element.defaultFlow === undefined
      ? [errorAt('gateway/no-default', { element: element.id, property: 'defaultFlow' })]
      : []),
    ...(outgoing.length > 1
      ? unasked.map((flow) => errorAt('flow/condition-missing', { flow: flow.id, property: 'condition' }))
      : []),
  ];
};
