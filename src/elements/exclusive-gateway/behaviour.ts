import type { FlowNodeBehaviour } from '@/engine/behaviour';
import { leaveByFirst } from '../ways-out';
import type { ExclusiveGateway } from './schema';

/**
 * Exclusive gateway (BPMN 2.0, 10.6.2 and 13.4.2; workflow patterns 4 and 5): each token that arrives takes exactly one
 * flow, the first in the order of the definition whose condition holds, else the default. The default's own condition is
 * never evaluated. No flow: the incident `gateway/no-flow` with the trace of every condition.
 */
export const behaviour: FlowNodeBehaviour<ExclusiveGateway> = { entry: 'each', exit: 'one', enter: leaveByFirst };
