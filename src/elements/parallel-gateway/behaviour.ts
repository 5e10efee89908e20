import type { FlowNodeBehaviour } from '@/engine/behaviour';
import type { ParallelGateway } from './schema';

/**
 * Parallel gateway (BPMN 2.0, 10.6.4 and 13.4.1; workflow patterns 2 and 3): waits for one token on every incoming flow,
 * consumes those, sends one along every outgoing flow. A second token on the same flow stays for the next round. Conditions
 * on its flows are not looked at (BPMN forbids them).
 */
export const behaviour: FlowNodeBehaviour<ParallelGateway> = {
  entry: 'join',
  exit: 'all',
  enter: ({ outgoing }) =>
    outgoing.length === 0 ? [{ move: 'end' }] : [{ move: 'leave', by: outgoing.map(({ id }) => ({ flow: id })) }],
};
