import type { One } from './circle-one';

export type Two = { readonly one: One } | null;
