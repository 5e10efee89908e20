'use client';
import { TRPCClientError } from '@trpc/client';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Problem } from '@/model/problem';
import type { Rejection } from '@/model/result';

/** Why a request did not do what was asked. */
export interface Refused {
  readonly rejection: Rejection;
  /** For the administrator, who finds it in the log. */
  readonly request: string | null;
}

/** Reads what the server said; what did not come from the server is a lost connection. */
export function refusedOf(error: unknown): Refused {
  if (error instanceof TRPCClientError) {
    const data: unknown = error.data;
    if (isRecord(data) && isRejection(data.rejection)) {
      return { rejection: data.rejection, request: typeof data.request === 'string' ? data.request : null };
    }
  }
  return { rejection: { code: 'client/offline' }, request: null };
}

/** The rejection's code, e.g. to tell a conflict from a mistake. */
export function codeOf(error: unknown): string {
  return refusedOf(error).rejection.code;
}

/** `area/what-is-wrong` as a path in a message file. */
export function messageKey(code: string): string {
  return code.replaceAll('/', '.');
}

/** The sentence for a rejection: what, why, what to do. */
export function useRejectionText(): (rejection: Rejection) => string {
  const t = useTranslations('errors');
  return useCallback(
    ({ code, params }: Rejection) => {
      const key = messageKey(code);
      return t.has(key) ? t(key, { ...params }) : t('unknown', { code });
    },
    [t],
  );
}

/** The sentence for a problem in a form or a definition. */
export function useProblemText(): (problem: Problem) => string {
  const t = useTranslations('problems');
  return useCallback(
    ({ code, params }: Problem) => {
      const key = messageKey(code);
      return t.has(key) ? t(key, { ...params }) : t('unknown', { code });
    },
    [t],
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isRejection(value: unknown): value is Rejection {
  return isRecord(value) && typeof value.code === 'string';
}
