'use client';
import type { Rejection } from '@/model/result';

type Answer = { readonly ok: true; readonly url: string } | { readonly ok: false; readonly rejection: Rejection };

/** Signs in with login and password. */
export function signIn(given: { login: string; password: string; callbackUrl: string }): Promise<Answer> {
  return post('/api/session', given);
}

/** Asks where single sign-on begins. */
export function beginSingleSignOn(callbackUrl: string): Promise<Answer> {
  return post('/api/session/oidc', { callbackUrl });
}

async function post(address: string, body: unknown): Promise<Answer> {
  const offline: Answer = { ok: false, rejection: { code: 'client/offline' } };
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (typeof answer !== 'object' || answer === null) return offline;
    if ('url' in answer && typeof answer.url === 'string') return { ok: true, url: answer.url };
    return 'rejection' in answer && isRejection(answer.rejection)
      ? { ok: false, rejection: answer.rejection }
      : offline;
  } catch {
    return offline;
  }
}

function isRejection(value: unknown): value is Rejection {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';
}
