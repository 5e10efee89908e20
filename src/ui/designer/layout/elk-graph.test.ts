import ELK from 'elkjs/lib/elk.bundled.js';
import { describe, expect, it } from 'vitest';
import { inspection } from '../commands/test-sample';
import { boxOf } from '../editor/document';
import { fromElk, toElk } from './elk-graph';

describe('tidying', () => {
  it('places every connected element once, without overlaps, along the flows', async () => {
    const { definition } = inspection();
    const places = fromElk(definition(), await new ELK().layout(toElk(definition())));
    const ids = definition().logic.elements.map((element) => element.id);
    expect([...places.keys()].sort()).toEqual([...ids].sort());
    const boxes = definition().logic.elements.map((element) => ({
      ...boxOf(definition(), element),
      ...places.get(element.id),
    }));
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const overlap = a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
        expect(overlap).toBe(false);
      }
    }
    expect(places.get('start')?.x).toBeLessThan(places.get('check')?.x ?? 0);
    expect(places.get('check')?.x).toBeLessThan(places.get('urgent')?.x ?? 0);
  });

  it('leaves what is not chosen where it is', async () => {
    const { definition } = inspection();
    const places = fromElk(definition(), await new ELK().layout(toElk(definition(), new Set(['repair', 'end']))));
    expect([...places.keys()].sort()).toEqual(['end', 'repair']);
  });
});
