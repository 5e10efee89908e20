// registries-are-for-the-definition-and-the-screen
import { b } from '@/elements/b/schema';

export const wrong = b;
