import {
  AlignLeft,
  Calendar,
  CircleDot,
  Hash,
  Heading,
  JapaneseYen,
  ListCollapse,
  type LucideIcon,
  Paperclip,
  SquareCheck,
  Type,
} from 'lucide-react';
import type { FieldKind } from './schemas';

export const ICONS = {
  text: Type,
  'long-text': AlignLeft,
  number: Hash,
  money: JapaneseYen,
  date: Calendar,
  select: ListCollapse,
  radio: CircleDot,
  checkbox: SquareCheck,
  attachment: Paperclip,
  heading: Heading,
} satisfies Record<FieldKind, LucideIcon>;
