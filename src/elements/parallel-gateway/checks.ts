import type { ElementCheck } from '../element-check';
import { checkGatewayHasEffect, checkNoConditions } from '../flow-checks';
import type { ParallelGateway } from './schema';

export const check: ElementCheck<ParallelGateway> = (element, around) => [
  ...checkNoConditions(around),
  ...checkGatewayHasEffect(element, around),
];
