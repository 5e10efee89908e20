import type { FlowNodeBehaviour } from '@/engine/behaviour';
import type { EndEvent } from './schema';

/**
 * None end event (BPMN 2.0, 10.5.3 and 13.5.6): the token ends here. Other tokens go on; the instance is completed when none
 * is left. Unlike a terminate end event it stops nobody else.
 */
export const behaviour: FlowNodeBehaviour<EndEvent> = { entry: 'each', exit: 'none', enter: () => [{ move: 'end' }] };
