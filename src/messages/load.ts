import type { Locale } from '@/model/text';
import type { Area } from './areas';

/** A tree of ICU messages. */
export interface Messages {
  readonly [key: string]: string | Messages;
}
type Load = () => Promise<{ readonly default: Messages }>;

/** Written out, so that every bundler and a plain Node see the same files, and a missing one does not compile. */
const FILES: Readonly<Record<Locale, Readonly<Record<Area, Load>>>> = {
  zh: {
    common: () => import('./zh/common.json'),
    auth: () => import('./zh/auth.json'),
    workspace: () => import('./zh/workspace.json'),
    process: () => import('./zh/process.json'),
    designer: () => import('./zh/designer.json'),
    form: () => import('./zh/form.json'),
    rules: () => import('./zh/rules.json'),
    work: () => import('./zh/work.json'),
    instance: () => import('./zh/instance.json'),
    problems: () => import('./zh/problems.json'),
    errors: () => import('./zh/errors.json'),
    incidents: () => import('./zh/incidents.json'),
    ops: () => import('./zh/ops.json'),
  },
  en: {
    common: () => import('./en/common.json'),
    auth: () => import('./en/auth.json'),
    workspace: () => import('./en/workspace.json'),
    process: () => import('./en/process.json'),
    designer: () => import('./en/designer.json'),
    form: () => import('./en/form.json'),
    rules: () => import('./en/rules.json'),
    work: () => import('./en/work.json'),
    instance: () => import('./en/instance.json'),
    problems: () => import('./en/problems.json'),
    errors: () => import('./en/errors.json'),
    incidents: () => import('./en/incidents.json'),
    ops: () => import('./en/ops.json'),
  },
};

/** The messages of these areas in one language, by area. */
export async function loadMessages(locale: Locale, areas: readonly Area[]): Promise<Record<string, Messages>> {
  const loaded = await Promise.all(areas.map(async (area) => [area, (await FILES[locale][area]()).default] as const));
  return Object.fromEntries(loaded);
}
