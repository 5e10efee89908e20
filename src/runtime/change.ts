import { z } from 'zod';

export const CHANNEL = 'docket';

/** What changed: ids only, so that a listener must come through the workspace's door to see more. */
export interface Change {
  readonly kind: 'task' | 'instance' | 'process';
  readonly workspace: string;
  readonly instance?: string | undefined;
  readonly task?: string | undefined;
}

const wire = z.strictObject({
  k: z.enum(['task', 'instance', 'process']),
  w: z.string(),
  i: z.string().optional(),
  t: z.string().optional(),
});

export function encodeChange({ kind, workspace, instance, task }: Change): string {
  return JSON.stringify({ k: kind, w: workspace, i: instance, t: task });
}

/** Null for what is no change of ours: anyone with a connection can notify. */
export function decodeChange(payload: string): Change | null {
  try {
    const read = wire.safeParse(JSON.parse(payload));
    if (!read.success) return null;
    const { k: kind, w: workspace, i: instance, t: task } = read.data;
    return { kind, workspace, ...(instance !== undefined && { instance }), ...(task !== undefined && { task }) };
  } catch {
    return null;
  }
}
