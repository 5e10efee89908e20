import ELK, { type ELK as Elk } from 'elkjs/lib/elk-api';
import type { ProcessDefinition } from '@/definition/definition';
import type { Point } from '@/model/element';
import { fromElk, toElk } from './elk-graph';

let elk: Elk | undefined;

/** The layouter, started when it is first wanted: its script is large and few sessions need it. */
function layouter(): Elk {
  elk ??= new ELK({
    workerFactory: () => new Worker(new URL('./elk.worker.ts', import.meta.url), { type: 'module' }),
  });
  return elk;
}

/** Places for all elements, or for the chosen ones, left to right in the order of the flows. Runs in a worker. */
export async function layOut(
  definition: ProcessDefinition,
  chosen?: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Point>> {
  return fromElk(definition, await layouter().layout(toElk(definition, chosen)));
}
