import type { FlowNodeBehaviour } from '@/engine/behaviour';
import type { StartEvent } from './schema';

/**
 * None start event (BPMN 2.0, 10.5.2 and 13.5.1): a start command puts a token here, which leaves along every outgoing flow.
 * The values of the start form are set before. Conditions on its flows are not looked at (BPMN forbids them). Triggers
 * (timer, message ...) are no part of this kind.
 */
export const behaviour: FlowNodeBehaviour<StartEvent> = {
  entry: 'start',
  exit: 'all',
  enter: ({ outgoing }) =>
    outgoing.length === 0 ? [{ move: 'end' }] : [{ move: 'leave', by: outgoing.map(({ id }) => ({ flow: id })) }],
};
