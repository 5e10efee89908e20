import { describe, expect, it } from 'vitest';
import { LiveHub, SUBSCRIPTIONS_PER_USER } from './hub';

const ROADS = { workspace: 'roads', user: 'li', session: 's1' };
const open = (hub: LiveHub, of = ROADS) => {
  const subscription = hub.subscribe(of);
  if (!subscription) throw new Error('refused');
  return subscription;
};

describe('LiveHub', () => {
  it('tells a subscription of its own workspace only', async () => {
    const hub = new LiveHub();
    const subscription = open(hub);
    hub.publish({ workspace: 'lamps', kind: 'instance', instance: '1' });
    hub.publish({ workspace: 'roads', kind: 'instance', instance: '2' });
    expect(await subscription.next(1000)).toEqual([{ workspace: 'roads', kind: 'instance', instance: '2' }]);
  });

  it('wakes one that waits', async () => {
    const hub = new LiveHub();
    const subscription = open(hub);
    const next = subscription.next(60_000);
    hub.publish({ workspace: 'roads', kind: 'task', task: '1' });
    expect(await next).toHaveLength(1);
  });

  it('tells the same change once', async () => {
    const hub = new LiveHub();
    const subscription = open(hub);
    for (let i = 0; i < 3; i++) hub.publish({ workspace: 'roads', kind: 'task', task: '1' });
    expect(await subscription.next(0)).toHaveLength(1);
  });

  it('says only what kind changed when too much waits', async () => {
    const hub = new LiveHub();
    const subscription = open(hub);
    for (let i = 0; i < 1000; i++) hub.publish({ workspace: 'roads', kind: 'task', task: String(i) });
    const notes = await subscription.next(0);
    expect(notes.length).toBeLessThanOrEqual(101);
    expect(notes).toContainEqual({ workspace: 'roads', kind: 'task' });
  });

  it('ends with its session, and no other', async () => {
    const hub = new LiveHub();
    const first = open(hub);
    const second = open(hub, { ...ROADS, session: 's2' });
    const waiting = first.next(60_000);
    hub.endSessions(['s1']);
    expect(await waiting).toBe('ended');
    expect(await second.next(0)).toEqual([]);
    expect(hub.size).toBe(1);
  });

  it('tells every subscription when its process is going', async () => {
    const hub = new LiveHub();
    const waiting = open(hub).next(60_000);
    hub.stop();
    expect(await waiting).toBe('stopping');
    expect(hub.size).toBe(0);
  });

  it('refuses a person who has five open, until one ends', () => {
    const hub = new LiveHub();
    const subscriptions = Array.from({ length: SUBSCRIPTIONS_PER_USER }, () => open(hub));
    expect(hub.subscribe(ROADS)).toBeNull();
    expect(hub.subscribe({ ...ROADS, user: 'wang' })).not.toBeNull();
    subscriptions[0]?.end();
    expect(hub.subscribe(ROADS)).not.toBeNull();
  });
});
