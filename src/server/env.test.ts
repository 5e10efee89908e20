import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Env, envProblemsInWords, readEnv } from './env';

const SECRET = 'Zm9yIHRlc3RzIG9ubHksIG5vdCBmb3IgdXNl';

function right(vars: Readonly<Record<string, string>>): Env {
  const env = readEnv(vars, '/srv/docket');
  if (!env.ok) throw new Error(envProblemsInWords(env.error));
  return env.value;
}

function wrong(vars: Readonly<Record<string, string>>): readonly string[] {
  const env = readEnv(vars, '/srv/docket');
  return env.ok ? [] : env.error.map((problem) => problem.variable);
}

describe('readEnv', () => {
  it('needs nothing', () => {
    expect(right({})).toEqual({
      port: 3000,
      host: '0.0.0.0',
      databaseUrl: null,
      databaseAppUrl: null,
      databaseDirectUrl: null,
      dataDir: resolve('/srv/docket/.docket'),
      worker: true,
      authSecret: null,
      authUrl: null,
      oidc: null,
      trustProxy: false,
      httpAllow: [],
      logLevel: 'info',
    });
  });

  it('takes what is right', () => {
    const env = right({
      PORT: '8080',
      HOST: '::1',
      DATABASE_URL: 'postgres://owner:p%40ss@db:5432/docket',
      DATABASE_APP_URL: 'postgresql://app@db/docket',
      DOCKET_WORKER: 'off',
      DOCKET_TRUST_PROXY: 'on',
      AUTH_SECRET: SECRET,
      AUTH_URL: 'https://docket.example.org/',
      AUTH_OIDC_ISSUER: 'https://id.example.org/realms/city',
      AUTH_OIDC_ID: 'docket',
      AUTH_OIDC_SECRET: 's',
      DOCKET_HTTP_ALLOW: 'gis.city.internal, 10.20.0.0/16 [::1]:8080,*.city.cn,192.168.1.5:8080,fd00::/8,:8443',
      LOG_LEVEL: 'DEBUG',
    });
    expect(env).toMatchObject({
      port: 8080,
      worker: false,
      trustProxy: true,
      authUrl: 'https://docket.example.org',
      oidc: { name: 'id.example.org' },
      logLevel: 'debug',
    });
    expect(env.httpAllow).toHaveLength(7);
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '0'],
    ['PORT', '3000 '.repeat(2)],
    ['HOST', 'a b'],
    ['DATABASE_URL', 'mysql://u@h/d'],
    ['DATABASE_URL', 'postgres://u@h'],
    ['DATABASE_URL', 'postgres://h/d'],
    ['DATABASE_URL', 'nonsense'],
    ['DOCKET_WORKER', 'maybe'],
    ['AUTH_SECRET', 'short'],
    ['AUTH_SECRET', 'a'.repeat(40)],
    ['AUTH_URL', 'docket.example.org'],
    ['AUTH_URL', 'ftp://docket.example.org'],
    ['AUTH_URL', 'https://docket.example.org/path'],
    ['AUTH_URL', 'https://user@docket.example.org'],
    ['DOCKET_HTTP_ALLOW', 'http://x'],
    ['DOCKET_HTTP_ALLOW', '10.0.0.0/33'],
    ['DOCKET_HTTP_ALLOW', 'x/8'],
    ['DOCKET_HTTP_ALLOW', ':0'],
    ['DOCKET_HTTP_ALLOW', 'x:70000'],
    ['DOCKET_HTTP_ALLOW', 'a.*.cn'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%j and says how to mend it', (variable, value) => {
    const env = readEnv({ [variable]: value }, '/srv/docket');
    expect(env.ok).toBe(false);
    if (env.ok) return;
    expect(env.error[0]?.variable).toBe(variable);
    expect(env.error[0]?.mend.length).toBeGreaterThan(10);
  });

  it('wants all three of single sign-on, over https', () => {
    expect(wrong({ AUTH_OIDC_ID: 'docket' })).toEqual(['AUTH_OIDC_ISSUER', 'AUTH_OIDC_SECRET']);
    const rest = { AUTH_OIDC_ID: 'docket', AUTH_OIDC_SECRET: 's' };
    expect(wrong({ ...rest, AUTH_OIDC_ISSUER: 'http://id.example.org' })).toEqual(['AUTH_OIDC_ISSUER']);
    expect(wrong({ ...rest, AUTH_OIDC_ISSUER: 'http://localhost:9000' })).toEqual([]);
  });

  it('wants an owner beside the application and direct addresses', () => {
    const url = 'postgres://app@db/docket';
    expect(wrong({ DATABASE_APP_URL: url, DATABASE_DIRECT_URL: url })).toEqual([
      'DATABASE_APP_URL',
      'DATABASE_DIRECT_URL',
    ]);
  });

  it('tells everything that is wrong at once, and no secret', () => {
    const env = readEnv({ PORT: 'x', AUTH_SECRET: 'hunter2', DATABASE_URL: 'postgres://h/d', LOG_LEVEL: 'y' }, '/');
    const words = env.ok ? '' : envProblemsInWords(env.error);
    expect(words.split('\n')).toHaveLength(9);
    expect(words).not.toContain('hunter2');
  });

  it('takes an empty variable as one that is not set', () => {
    expect(right({ PORT: '', AUTH_SECRET: ' ', LOG_LEVEL: '' }).port).toBe(3000);
  });
});
