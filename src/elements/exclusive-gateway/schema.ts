import { z } from 'zod';
import { choosingMembers, kindOf } from '../base-schema';

/** BPMN 2.0, 10.6.2. */
export const exclusiveGateway = z.strictObject({ kind: kindOf('exclusive-gateway'), ...choosingMembers });
export type ExclusiveGateway = z.infer<typeof exclusiveGateway>;
