import { create, type Patches } from 'mutative';
import type { ProcessDefinition } from '@/definition/definition';
import type { DefinitionDraft } from './change';

type WithPatches = (
  base: ProcessDefinition,
  recipe: (draft: DefinitionDraft) => void,
) => readonly [ProcessDefinition, Patches<true>, Patches<true>];

/**
 * Applies a recipe; answers the next definition and the patches there and back. The library types a draft as a deeply
 * writable copy, which TypeScript gives up on for conditions (they hold each other and any JSON). A draft has the shape of
 * what it drafts: this is the one place that says so instead of the compiler.
 */
export const withPatches: WithPatches = (base, recipe) =>
  create<object, false, true>(base, (draft) => recipe(draft as DefinitionDraft), { enablePatches: true }) as [
    ProcessDefinition,
    Patches<true>,
    Patches<true>,
  ];
