import type { FlowNodeBehaviour } from '@/engine/behaviour';
import { leaveByConditions } from '../ways-out';
import type { UserTask } from './schema';

/**
 * User task (BPMN 2.0, 10.3.3 and 13.3.3): waits for a person. The kernel looks up who that may be and when it is due; the
 * values of the form become variables, then the activity is left. Several tokens make several tasks. Markers (loop,
 * multi-instance) are no part of this kind.
 */
export const behaviour: FlowNodeBehaviour<UserTask> = {
  entry: 'each',
  exit: 'holding',
  enter: ({ element }) => [
    {
      move: 'wait-for-task',
      form: element.form ?? null,
      assignment: element.assignment,
      due: element.due ?? null,
      priority: element.priority ?? 'normal',
    },
  ],
  resume: { keep: (_, { values }) => values, leave: leaveByConditions },
};
