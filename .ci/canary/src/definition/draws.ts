// definition-draws-nothing
import { Dot } from '@/kit/dot';

export const wrong = Dot;
