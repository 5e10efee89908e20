/** One message file per area and language: `<locale>/<area>.json`. The area's name is the namespace. */
export const AREAS = [
  'common',
  'auth',
  'workspace',
  'process',
  'designer',
  'form',
  'rules',
  'work',
  'instance',
  'problems',
  'errors',
  'incidents',
  'ops',
] as const;
export type Area = (typeof AREAS)[number];

/** Areas only the designer and the operator's commands need: they stay out of the pages of staff. */
export const DESIGNER_AREAS: readonly Area[] = ['designer'];
