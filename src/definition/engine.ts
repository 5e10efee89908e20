import { BEHAVIOURS } from '@/elements/behaviours';
import type { Element } from '@/elements/schemas';
import { createEngine } from '@/engine/create-engine';
import type { Graph } from '@/engine/graph';

/** The kernel with every element kind. */
export const engine = createEngine<Element>(BEHAVIOURS);
export type ProcessGraph = Graph<Element>;

export const { compile, decide, evolve, effectsOf, step } = engine;
