'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { ProcessDefinition } from '@/definition/definition';
import { variablesOf } from '@/definition/variables';
import { ELEMENT_TEXTS } from '@/elements/texts';
import type { Event } from '@/engine/event';
import type { DeclaredVariable } from '@/forms/create-forms';
import { type Locale, textIn } from '@/model/text';
import { useAppLocale, useText } from '@/ui/shell/use-app-locale';
import { useWorkspace } from '@/ui/shell/workspace-context';
import { type HistoryNames, namesIn } from './history-words';
import type { Person } from './people';

export interface HistoryWords extends HistoryNames {
  readonly locale: Locale;
  readonly variables: readonly DeclaredVariable[];
  /** Name of an assignment rule of a user task. */
  readonly rule: (element: string, rule: string) => string;
}

/** What the timeline needs to say events of this version in words. */
export function useHistoryWords(definition: ProcessDefinition, people: readonly Person[]): HistoryWords {
  const locale = useAppLocale();
  const text = useText();
  const common = useTranslations('common');
  const { workspace } = useWorkspace();
  return useMemo(() => {
    const team = new Map(workspace.teams.map(({ key, name }) => [key, text(name)]));
    const nameOf = new Map(
      people.flatMap((person) => [[person.id, person.name] as const, [person.login, person.name] as const]),
    );
    const who = ({ candidates }: Extract<Event, { type: 'task.created' }>) =>
      [
        ...candidates.teams.map((key) => team.get(key) ?? key),
        ...[...candidates.users, ...candidates.people].map((key) => nameOf.get(key) ?? common('somebody')),
        ...candidates.roles.map((role) => common(`roles.${role}`)),
      ].join(common('list-separator'));
    const rules = new Map(
      definition.logic.elements.flatMap((element) =>
        element.kind === 'user-task'
          ? element.assignment.rules.map((rule) => [`${element.id} ${rule.id}`, textIn(rule.name, locale)] as const)
          : [],
      ),
    );
    return {
      ...namesIn(definition, locale, (kind) => textIn(ELEMENT_TEXTS[kind].name, locale)),
      locale,
      variables: variablesOf(definition),
      who,
      rule: (element, rule) => rules.get(`${element} ${rule}`) || rule,
    };
  }, [definition, people, locale, text, common, workspace.teams]);
}
