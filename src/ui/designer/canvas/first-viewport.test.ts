import { describe, expect, it } from 'vitest';
import { FACILITY_INSPECTION } from '@/cli/demo/facility-inspection';
import type { ProcessDefinition } from '@/definition/definition';
import { layoutOf } from '../diagram/diagram-layout';
import { firstViewport } from './first-viewport';

const DESK = { width: 1024, height: 820 };

/** The same process with everything so many times further apart. */
function spread(definition: ProcessDefinition, times: number): ProcessDefinition {
  const elements = Object.fromEntries(
    Object.entries(definition.layout.elements).map(([id, at]) => [id, { ...at, x: at.x * times }]),
  );
  return { ...definition, layout: { ...definition.layout, elements } };
}

describe('the first view of a process', () => {
  it('shows the whole demo process at a size that can be read', () => {
    const { bounds } = layoutOf(FACILITY_INSPECTION);
    const { x, y, zoom } = firstViewport(FACILITY_INSPECTION, DESK);
    expect(zoom).toBeGreaterThanOrEqual(0.7);
    expect(bounds.x * zoom + x).toBeGreaterThanOrEqual(0);
    expect((bounds.x + bounds.width) * zoom + x).toBeLessThanOrEqual(DESK.width);
    expect(bounds.y * zoom + y).toBeGreaterThanOrEqual(0);
    expect((bounds.y + bounds.height) * zoom + y).toBeLessThanOrEqual(DESK.height);
  });

  it('begins with the start, readable, where the whole is too wide', () => {
    const wide = spread(FACILITY_INSPECTION, 4);
    const start = layoutOf(wide).boxes.get('report');
    const { x, zoom } = firstViewport(wide, DESK);
    expect(zoom).toBe(0.7);
    expect((start?.x ?? 0) * zoom + x).toBeGreaterThan(0);
    expect((start?.x ?? 0) * zoom + x).toBeLessThan(DESK.width / 2);
  });

  it('never enlarges a small process', () => {
    const small: ProcessDefinition = {
      ...FACILITY_INSPECTION,
      logic: { ...FACILITY_INSPECTION.logic, elements: FACILITY_INSPECTION.logic.elements.slice(0, 1), flows: [] },
    };
    expect(firstViewport(small, DESK).zoom).toBe(1);
  });
});
