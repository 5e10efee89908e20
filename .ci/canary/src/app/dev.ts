// no-development-library-in-the-product
import fc from 'fast-check';

export const wrong = fc;
