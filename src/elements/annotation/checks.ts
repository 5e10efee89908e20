import { errorAt } from '@/model/problem';
import type { ElementCheck } from '../element-check';
import type { Annotation } from './schema';

export const check: ElementCheck<Annotation> = ({ id }, { incoming, outgoing }) =>
  [...incoming, ...outgoing].map((flow) => errorAt('annotation/has-flow', { flow: flow.id }, { element: id }));
