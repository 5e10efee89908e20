import { describe, expect, it } from 'vitest';
import { neighbour } from './spatial';

const box = (x: number, y: number) => ({ x, y, width: 100, height: 50 });
const boxes = new Map([
  ['middle', box(300, 300)],
  ['right', box(500, 300)],
  ['far-right', box(800, 290)],
  ['below', box(300, 500)],
  ['above-right', box(500, 180)],
]);

describe('the arrow keys', () => {
  it('go to the nearest element in their direction', () => {
    expect(neighbour(boxes, 'middle', 'right')).toBe('right');
    expect(neighbour(boxes, 'right', 'right')).toBe('far-right');
    expect(neighbour(boxes, 'middle', 'down')).toBe('below');
  });

  it('go back the way they came', () => {
    expect(neighbour(boxes, 'right', 'left')).toBe('middle');
    expect(neighbour(boxes, 'below', 'up')).toBe('middle');
  });

  it('stay where nothing lies that way', () => {
    expect(neighbour(boxes, 'middle', 'left')).toBeUndefined();
    expect(neighbour(boxes, 'far-right', 'down')).toBeUndefined();
  });
});
