import { errorAt } from '@/model/problem';
import type { ElementCheck } from '../element-check';
import { checkForm, checkNoConditions } from '../flow-checks';
import type { StartEvent } from './schema';

export const check: ElementCheck<StartEvent> = ({ id, form }, around) => [
  ...around.incoming.map((flow) => errorAt('start/has-incoming', { flow: flow.id }, { element: id })),
  ...checkNoConditions(around),
  ...checkForm(id, form, around),
];
