import type { ProcessDefinition } from '@/definition/definition';
import { parseDefinition } from '@/definition/parse';
import { DEFINITION_LIMITS } from '@/model/definition';
import { errorAt, type Problem } from '@/model/problem';
import { no, type Result } from '@/model/result';

/** A definition from a file, under the key of the process it is brought into. An empty list of problems: not JSON at all. */
export async function readDefinition(file: Blob, key: string): Promise<Result<ProcessDefinition, readonly Problem[]>> {
  // Indented JSON is larger than what is stored; far beyond that nothing good comes.
  if (file.size > DEFINITION_LIMITS.bytes * 4) return no([errorAt('definition/too-large', {})]);
  const json = parsed(await file.text());
  if (json === undefined) return no([]);
  return parseDefinition({ ...json, key });
}

function parsed(text: string): object | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
