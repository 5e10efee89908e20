import { z } from 'zod';
import { localizedText } from '@/model/text';
import { elementMembers, kindOf } from '../base-schema';

/** BPMN 2.0, 8.4.1 (text annotation): for the reader, without effect on the run. */
export const annotation = z.strictObject({ kind: kindOf('annotation'), ...elementMembers, text: localizedText });
export type Annotation = z.infer<typeof annotation>;
