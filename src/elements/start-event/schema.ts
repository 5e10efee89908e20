import { z } from 'zod';
import { elementMembers, formReference, kindOf } from '../base-schema';

/** BPMN 2.0, 10.5.2. `form` is what the person who starts an instance fills in. */
export const startEvent = z.strictObject({ kind: kindOf('start-event'), ...elementMembers, form: formReference });
export type StartEvent = z.infer<typeof startEvent>;
