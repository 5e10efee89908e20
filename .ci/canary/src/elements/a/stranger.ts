// kinds-are-strangers
import { b } from '../b/schema';

export const wrong = b;
