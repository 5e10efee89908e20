import { Globe, type LucideIcon, Play, Plus, Square, StickyNote, UserRound, X } from 'lucide-react';
import { APPEARANCES } from '@/elements/appearances';
import type { ElementKind } from '@/elements/schemas';

/** The icons appearances name. Written out, so that a page loads these and not the whole set. */
const ICONS: Readonly<Record<(typeof APPEARANCES)[ElementKind]['icon'], LucideIcon>> = {
  play: Play,
  square: Square,
  'user-round': UserRound,
  globe: Globe,
  x: X,
  plus: Plus,
  'sticky-note': StickyNote,
};

/** The icon of an element kind; decorative, the kind is always named beside it or in a label. */
export function KindIcon({ kind, size = 18 }: { readonly kind: ElementKind; readonly size?: number }) {
  const Icon = ICONS[APPEARANCES[kind].icon] ?? Square;
  return <Icon size={size} strokeWidth={1.75} aria-hidden />;
}
