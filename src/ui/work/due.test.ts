import { describe, expect, it } from 'vitest';
import { dueState } from './due';

const at = (text: string) => new Date(text);

describe('a due date', () => {
  it('is later while more than a fifth of the time is left', () => {
    expect(dueState('2026-11-25T08:00:00Z', '2026-11-20T08:00:00Z', at('2026-11-21T08:00:00Z'))).toEqual({
      urgency: 'later',
      unit: 'days',
      count: 4,
    });
  });
  it('is soon in the last fifth', () => {
    expect(dueState('2026-11-21T08:00:00Z', '2026-11-20T08:00:00Z', at('2026-11-21T06:00:00Z'))).toEqual({
      urgency: 'soon',
      unit: 'hours',
      count: 2,
    });
  });
  it('is overdue from the first moment on, and never says zero', () => {
    expect(dueState('2026-11-21T08:00:00Z', '2026-11-20T08:00:00Z', at('2026-11-21T08:00:01Z'))).toEqual({
      urgency: 'overdue',
      unit: 'minutes',
      count: 1,
    });
  });
  it('counts hours up to two days', () => {
    const due = dueState('2026-11-23T07:30:00Z', '2026-11-20T08:00:00Z', at('2026-11-21T08:00:00Z'));
    expect(due).toEqual({ urgency: 'later', unit: 'hours', count: 47 });
  });
  it('is not soon at once for a task that was due when it was made', () => {
    expect(dueState('2026-11-21T09:00:00Z', '2026-11-21T09:00:00Z', at('2026-11-21T08:00:00Z')).urgency).toBe('later');
  });
});
