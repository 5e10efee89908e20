import { z } from 'zod';
import { elementMembers, kindOf } from '../base-schema';

/** BPMN 2.0, 10.6.4: it takes every flow, so it has no default. */
export const parallelGateway = z.strictObject({ kind: kindOf('parallel-gateway'), ...elementMembers });
export type ParallelGateway = z.infer<typeof parallelGateway>;
