import { z } from 'zod';
import { elementMembers, kindOf } from '../base-schema';

/** BPMN 2.0, 10.5.3 (none end event). */
export const endEvent = z.strictObject({ kind: kindOf('end-event'), ...elementMembers });
export type EndEvent = z.infer<typeof endEvent>;
