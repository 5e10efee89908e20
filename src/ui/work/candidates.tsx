'use client';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useText } from '@/ui/shell/use-app-locale';
import type { Answers } from '@/ui/trpc';

type Candidates = Answers['work']['task']['task']['candidates'];

/** Everyone who may claim a task, in words: teams, people, roles. */
export function useCandidatesInWords(): (candidates: Candidates) => string {
  const text = useText();
  const t = useTranslations('common');
  return useCallback(
    ({ teams, people, roles }) =>
      [
        ...teams.map(({ name }) => text(name)),
        ...people.map(({ name }) => name),
        ...roles.map((role) => t(`roles.${role}`)),
      ].join(t('list-separator')),
    [t, text],
  );
}
