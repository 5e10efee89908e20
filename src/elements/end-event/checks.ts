import { errorAt } from '@/model/problem';
import type { ElementCheck } from '../element-check';
import type { EndEvent } from './schema';

export const check: ElementCheck<EndEvent> = ({ id }, { outgoing }) =>
  outgoing.map((flow) => errorAt('end/has-outgoing', { flow: flow.id }, { element: id }));
