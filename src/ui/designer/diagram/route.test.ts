import { describe, expect, it } from 'vitest';
import { anchor, corners, type End, labelPoint, pathOf, sidesFor, wayFor } from './route';

const task = (x: number, y: number): End => ({ x, y, width: 220, height: 64, gateway: false });
const gateway = (x: number, y: number): End => ({ x, y, width: 48, height: 48, gateway: true });

function line(source: End, target: End) {
  const { from, to } = sidesFor(source, target);
  return corners(anchor(source, from), from, anchor(target, to), to);
}

describe('a flow', () => {
  it('is straight between neighbours at one height', () => {
    expect(line(task(0, 0), task(300, 0))).toEqual([
      { x: 220, y: 32 },
      { x: 300, y: 32 },
    ]);
  });

  it('is straight when its ends differ by less than can be seen, and its label stands in the middle', () => {
    const points = corners({ x: 0, y: 10 }, 'right', { x: 96, y: 10.5 }, 'left');
    expect(points).toEqual([
      { x: 0, y: 10 },
      { x: 96, y: 10 },
    ]);
    expect(labelPoint(points, 60).x).toBe(48);
  });

  it('leaves a gateway by its corner towards a lower branch', () => {
    expect(line(gateway(0, 0), task(150, 100))).toEqual([
      { x: 24, y: 48 },
      { x: 24, y: 132 },
      { x: 150, y: 132 },
    ]);
  });

  it('enters a gateway from above when it comes from above', () => {
    expect(line(task(0, 0), gateway(300, 100)).at(-1)).toEqual({ x: 324, y: 100 });
  });

  it('goes back below both ends', () => {
    const points = line(task(400, 0), task(0, 20));
    expect(Math.max(...points.map((point) => point.y))).toBe(84 + 44);
  });

  it('goes back round what stands between, on the shorter side', () => {
    const between = [task(300, 60)];
    const { from, lane } = wayFor(task(600, 0), task(0, 0), between);
    expect(from).toBe('top');
    expect(lane).toBe(-28);
    const low = wayFor(task(600, 0), task(0, 0), [task(300, -60)]);
    expect(low).toMatchObject({ from: 'bottom', lane: 64 + 44 });
  });

  it('has only right angles, whatever the places', () => {
    for (const [x, y] of [
      [300, 0],
      [300, 200],
      [300, -200],
      [10, 200],
      [10, -200],
      [-300, 0],
      [-300, 150],
      [100, 30],
    ] as const) {
      for (const [source, target] of [
        [task(0, 0), task(x, y)],
        [gateway(0, 0), task(x, y)],
        [task(0, 0), gateway(x, y)],
      ] as const) {
        const points = line(source, target);
        for (let index = 1; index < points.length; index += 1) {
          const [a, b] = [points[index - 1], points[index]];
          expect(a?.x === b?.x || a?.y === b?.y).toBe(true);
        }
        expect(pathOf(points)).toMatch(/^M[-\d.]+ [-\d.]+/);
      }
    }
  });

  it('carries its label on a level stretch when there is one', () => {
    expect(labelPoint(line(gateway(0, 0), task(200, 100)))).toEqual({ x: 112, y: 132 });
  });
});
