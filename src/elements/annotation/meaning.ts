import { textIn } from '@/model/text';
import type { Meaning } from '../meaning';
import type { Annotation } from './schema';

/** The note itself. */
export const meaning: Meaning<Annotation> = ({ text }, { locale }) => [textIn(text, locale)];
