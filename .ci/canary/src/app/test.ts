// nothing-imports-a-test
import { wrong } from './page.test';

export const alsoWrong = wrong;
