import type { Directory } from '@/model/directory';
import type { Problem } from '@/model/problem';
import { no, ok, type Result } from '@/model/result';
import { canonicalJson, sha256Hex } from './canonical';
import { checkDefinition } from './check';
import type { ProcessDefinition } from './definition';

/** A definition that may be published, with the text that is stored and its names. */
export interface SealedDefinition {
  readonly definition: ProcessDefinition;
  /** RFC 8785 text of the definition. */
  readonly canonical: string;
  /** SHA-256 of `canonical`. */
  readonly hash: string;
  /** SHA-256 of format, logic and forms: two versions that behave alike have the same, wherever the boxes stand. */
  readonly logicHash: string;
  readonly warnings: readonly Problem[];
}

/** Seals a definition for publishing, or says everything that stands against it (warnings included). */
export function sealDefinition(
  definition: ProcessDefinition,
  directory: Directory | null,
): Result<SealedDefinition, Problem[]> {
  const problems = checkDefinition(definition, directory);
  if (problems.some((problem) => problem.severity === 'error')) return no(problems);
  const canonical = canonicalJson(definition);
  const { format, logic, forms } = definition;
  const logicHash = sha256Hex(canonicalJson({ format, logic, forms }));
  return ok({ definition, canonical, hash: sha256Hex(canonical), logicHash, warnings: problems });
}
