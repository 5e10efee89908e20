'use client';
import { createContext, use } from 'react';
import type { Locale } from '@/model/text';
import type { RuleVariable } from '@/rules/rule-variable';

/** What the builder's parts need to know besides what react-querybuilder hands them. */
export interface BuilderSettings {
  readonly variables: readonly RuleVariable[];
  readonly locale: Locale;
}

export const BuilderContext = createContext<BuilderSettings | null>(null);

export function useBuilder(): BuilderSettings {
  const settings = use(BuilderContext);
  if (settings === null) throw new Error('a part of the condition builder stands outside of it');
  return settings;
}
