import type { ProcessDefinition } from '@/definition/definition';
import type { Rejection, Result } from '@/model/result';
import type { SaveAnswer } from './save/draft-saver';

/** What the designer asks of the server. tRPC gives it (process-designer.tsx); tests and trials give their own. */
export interface DesignerServer {
  load(): Promise<Loaded>;
  save(base: number, definition: ProcessDefinition): Promise<SaveAnswer>;
  publish(revision: number, note: string): Promise<Result<{ readonly number: number }, Rejection>>;
  versions(): Promise<readonly VersionLine[]>;
  version(number: number): Promise<ProcessDefinition>;
}

export interface Loaded {
  readonly definition: ProcessDefinition;
  readonly revision: number;
  readonly updatedAt: string;
  readonly updatedBy: string | null;
  readonly live: number | null;
}

export interface VersionLine {
  readonly number: number;
  readonly note: string;
  readonly publishedAt: string;
  readonly publishedBy: string | null;
  readonly running: number;
}
