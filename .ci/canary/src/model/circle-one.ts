// no-circle
import type { Two } from './circle-two';

export type One = { readonly two: Two } | null;
