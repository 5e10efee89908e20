'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Element, ProcessDefinition } from '@/definition/definition';
import { variablesOf } from '@/definition/variables';
import { APPEARANCES } from '@/elements/appearances';
import type { MeaningContext } from '@/elements/meaning';
import { meaningOf } from '@/elements/meanings';
import { ELEMENT_TEXTS } from '@/elements/texts';
import type { DeclaredVariable } from '@/forms/create-forms';
import type { Flow } from '@/model/element';
import { type Locale, textIn } from '@/model/text';
import { flowWords } from './flow-words';
import type { Names } from './names';

/** Everything a diagram says in words, in one language. */
export interface DiagramWords {
  readonly locale: Locale;
  readonly variables: readonly DeclaredVariable[];
  readonly context: MeaningContext;
  /** The name on the diagram; '' for an unnamed gateway. */
  readonly title: (element: Element) => string;
  /** The name in lists, where nothing may be nameless. */
  readonly name: (element: Element) => string;
  readonly kind: (element: Element) => string;
  readonly meaning: (element: Element) => string;
  readonly flow: (flow: Flow, isDefault: boolean) => string;
}

/** Stays the same while forms, variables and language do: nodes that depend on it are then not rendered again. */
export function useDiagramWords(definition: ProcessDefinition, locale: Locale, names: Names): DiagramWords {
  const t = useTranslations('process');
  const { forms } = definition;
  const declared = definition.logic.variables;
  const otherwise = t('diagram.otherwise');
  return useMemo(() => {
    const variables = variablesOf({ forms, logic: { variables: declared } });
    const context = meaningContext(locale, forms, variables, names);
    const kind = (element: Element) => textIn(ELEMENT_TEXTS[element.kind].name, locale);
    // A box without words looks broken; a circle or a diamond says what it is by its shape.
    const title = (element: Element) =>
      textIn(element.name, locale) || (APPEARANCES[element.kind].labelPlace === 'inside' ? kind(element) : '');
    return {
      locale,
      variables,
      context,
      kind,
      title,
      name: (element) => title(element) || kind(element),
      meaning: (element) => meaningOf(element, context),
      flow: (flow, isDefault) => flowWords(flow, isDefault, { locale, variables, otherwise }),
    };
  }, [forms, declared, locale, names, otherwise]);
}

function meaningContext(
  locale: Locale,
  forms: ProcessDefinition['forms'],
  variables: readonly DeclaredVariable[],
  names: Names,
): MeaningContext {
  const team = new Map(names.teams.map(({ key, name }) => [key, textIn(name, locale)]));
  const person = new Map(names.people.map(({ login, name }) => [login, name]));
  const role = new Map<string, string>(names.roles.map(({ role: key, name }) => [key, name]));
  const form = new Map(
    forms.map(({ id, name, fields }) => [id, { name: textIn(name, locale), fields: fields.length }]),
  );
  const variable = new Map(variables.map(({ key, label }) => [key, textIn(label, locale)]));
  return {
    locale,
    form: (id) => form.get(id),
    team: (key) => team.get(key) ?? key,
    person: (login) => person.get(login) ?? login,
    role: (key) => role.get(key) ?? key,
    variable: (key) => variable.get(key) ?? key,
  };
}
