import { LoaderCircle } from 'lucide-react';

/** A small turning circle inside a control that is busy. Decorative: the control says `aria-busy` itself. */
export function Spinner({ size = 16 }: { readonly size?: number }) {
  return <LoaderCircle size={size} aria-hidden className="shrink-0 animate-spin" />;
}
