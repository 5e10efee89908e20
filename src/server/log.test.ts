import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { addLogFields, createLogger, withLogFields } from './log';

function capture() {
  const lines: string[] = [];
  const into = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = createLogger('info', into);
  return { log, lines, last: (): unknown => JSON.parse(lines.at(-1) ?? 'null') };
}

describe('a log line', () => {
  it('has the ids of its request, those found out later too, and none of another', async () => {
    const { log, lines } = capture();
    const request = (id: string) =>
      withLogFields({ request: id }, async () => {
        await Promise.resolve();
        addLogFields({ workspace: `w-${id}`, instance: `i-${id}` });
        await Promise.resolve();
        log.info({ ms: 3 }, 'done');
      });
    await Promise.all([request('a'), request('b')]);
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { level: 'info', msg: 'done', request: 'a', workspace: 'w-a', instance: 'i-a', ms: 3 },
      { request: 'b', workspace: 'w-b', instance: 'i-b' },
    ]);
  });

  it('has no secrets or personal data, even when an object is logged whole', () => {
    const { log, lines } = capture();
    log.info(
      { password: 'pw1', user: { name: 'Li', email: 'li@x' }, input: { values: { place: 'home' }, login: 'li' } },
      'x',
    );
    log.info({ headers: { cookie: 'c=1' }, a: { b: { token: 't1' } } }, 'x');
    for (const secret of ['pw1', 'Li"', 'li@x', 'home', 'c=1', 't1']) expect(lines.join()).not.toContain(secret);
  });

  it('about a database error has its code and place, not the values in its text', () => {
    const { log, last, lines } = capture();
    const error = Object.assign(new Error('invalid input syntax for type uuid: "my secret"'), {
      name: 'PostgresError',
      code: '22P02',
      detail: 'Key (login)=(li.wei) already exists.',
      constraint_name: 'user_login_key',
      query: 'select secret',
      parameters: ['my secret'],
    });
    log.error({ err: new Error('could not save', { cause: error }) }, 'failed');
    expect(last()).toMatchObject({
      err: { message: 'could not save', cause: { code: '22P02', constraint_name: 'user_login_key' } },
    });
    expect(lines.join()).not.toMatch(/my secret|li\.wei/);
  });

  it('cannot be forged by a line break', () => {
    const { log, lines } = capture();
    log.error({ err: new Error('a\n{"level":"info","msg":"forged"}') }, 'x\ny');
    expect(lines.join('').trim().split('\n')).toHaveLength(1);
  });
});
