import type { Meaning } from '../meaning';
import type { StartEvent } from './schema';

/** The form the starter fills in. */
export const meaning: Meaning<StartEvent> = ({ form }, context) => {
  const used = form === undefined ? undefined : context.form(form);
  return used === undefined ? [] : [used.name];
};
