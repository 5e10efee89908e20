import { describe, expect, it } from 'vitest';
import { checkDefinition } from '@/definition/check';
import { call, draw, end, inARow, start, task, variable, when } from '@/definition/test-builder';
import { play } from '@/definition/test-player';

const single = (connector: Parameters<typeof call>[1]) =>
  inARow(start(), call('notify', connector), task('file'), end());

describe('a service task', () => {
  it('asks for a job with its templates filled in', () => {
    const played = play(
      single({
        url: 'https://example.org/{{ district }}/orders?q={{place}}',
        headers: { 'x-place': '{{place}}' },
        body: '{"place":"at {{place}}","cost":{{cost}},"tags":{{tags}}}',
      }),
    ).start({ district: 'a/b', place: 'No. 3 "Bridge"\r\nhost: x', cost: 12, tags: ['wet'] });
    expect(played.last('job.requested')).toMatchObject({
      connector: 'http',
      retry: { attempts: 3, backoffMs: 1000 },
      input: {
        method: 'POST',
        url: 'https://example.org/a%2Fb/orders?q=No.%203%20%22Bridge%22%0D%0Ahost%3A%20x',
        headers: { 'x-place': 'No. 3 "Bridge" host: x' },
        body: '{"place":"at No. 3 \\"Bridge\\"\\r\\nhost: x","cost":12,"tags":["wet"]}',
      },
    });
    expect(played.effects.at(-1)?.type).toBe('enqueue-job');
  });

  it('keeps only what it names of the answer, for the rules behind it too', () => {
    const drawn = draw(
      [start(), call('notify', { result: 'order', statusVariable: 'status' }), task('ok'), task('no'), end()],
      [
        ['start', 'notify'],
        ['notify', 'ok', when('status', 'equal', 201)],
        ['notify', 'no', 'otherwise'],
        ['ok', 'end'],
        ['no', 'end'],
      ],
    );
    const played = play(drawn)
      .start()
      .answer('notify', { status: 201, body: { id: 7 } });
    expect(played.variables).toEqual({ order: { id: 7 }, status: 201 });
    expect(played.at).toEqual(['ok']);
    expect(play(single({})).start().answer('notify', { status: 200, body: 'x' }).variables).toEqual({});
  });

  it('stays where it is after a try that was not the last', () => {
    const played = play(single({})).start();
    const job = played.waitAt('notify');
    played.fail('notify', false);
    expect(played.waitAt('notify')).toBe(job);
    expect(played.state.incidents).toEqual({});
  });

  it('is an incident after the last try; a retry asks for a new job', () => {
    const played = play(single({})).start();
    const job = played.waitAt('notify');
    played.fail('notify', true);
    expect(played.last('incident.raised')).toMatchObject({
      code: 'job/failed',
      params: { error: 'http/status', message: '503' },
    });
    expect(played.tries({ type: 'complete-job', job, values: {} })?.code).toBe('job/not-open');
    played.retry('notify');
    expect(played.waitAt('notify')).not.toBe(job);
    expect(played.answer('notify').at).toEqual(['file']);
  });

  it('is an incident when a variable of a template has no value, mended by an operator', () => {
    const played = play(single({ body: '{{order}}' })).start({ order: null });
    expect(played.last('incident.raised')).toMatchObject({
      code: 'template/variable-missing',
      params: { variable: 'order' },
    });
    played.retry('notify', { order: 'No. 7' });
    expect(played.last('job.requested').input).toMatchObject({ body: 'No. 7' });
  });

  it('does not take a task for a job', () => {
    const played = play(single({})).start().answer('notify');
    expect(played.tries({ type: 'complete-job', job: played.waitAt('file'), values: {} })?.code).toBe('job/not-open');
  });
});

describe('publishing a service task', () => {
  const codes = (connector: Parameters<typeof call>[1]) =>
    checkDefinition(
      draw(
        [start(), call('notify', connector), end()],
        [
          ['start', 'notify'],
          ['notify', 'end'],
        ],
        {
          variables: [variable('order', 'object'), variable('status', 'number'), variable('place', 'text')],
        },
      ),
    ).map((problem) => problem.code);

  it('refuses an address that is none', () => {
    expect(codes({ url: ' ' })).toEqual(['service/no-url']);
    expect(codes({ url: 'orders' })).toEqual(['service/invalid-url']);
    expect(codes({ url: 'ftp://example.org/' })).toEqual(['service/not-http']);
    expect(codes({ url: 'javascript:alert(1)' })).toEqual(['service/not-http']);
    expect(codes({ url: 'https://me:secret@example.org/' })).toEqual(['service/url-credentials']);
    expect(codes({ url: 'https://{{place}}/orders/{{place}}' })).toEqual([]);
  });

  it('refuses templates and results that name no variable', () => {
    expect(codes({ body: '{{ghost}} {{place}}', headers: { a: '{{place.x}}' } })).toEqual([
      'template/broken',
      'template/unknown-variable',
    ]);
    expect(codes({ result: 'ghost', statusVariable: 'place' })).toEqual([
      'service/unknown-variable',
      'service/status-not-number',
    ]);
    expect(codes({ result: 'order', statusVariable: 'status' })).toEqual([]);
  });

  it('refuses headers that belong to the connection, and tells a GET that carries a body', () => {
    expect(codes({ headers: { Host: 'x' } })).toEqual(['service/header-reserved']);
    expect(codes({ method: 'GET', body: 'x' })).toEqual(['service/body-with-get']);
  });
});
