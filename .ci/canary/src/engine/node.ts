// pure-folders-know-no-node
import { readFileSync } from 'node:fs';

export const wrong = readFileSync;
