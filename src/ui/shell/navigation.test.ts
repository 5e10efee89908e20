import { describe, expect, it } from 'vitest';
import { currentItem } from './navigation';

describe('the navigation', () => {
  it.each([
    ['/w/lamps', 'inbox'],
    ['/w/lamps/tasks/0190', 'inbox'],
    ['/w/lamps/start', 'start'],
    ['/w/lamps/start/inspection', 'start'],
    ['/w/lamps/instances/0190', 'instances'],
    ['/w/lamps/processes', 'processes'],
    ['/w/lamps/audit', 'audit'],
    ['/w/lamps/nowhere', null],
  ])('%s belongs to %s', (pathname, item) => {
    expect(currentItem(pathname, 'lamps')).toBe(item);
  });
});
