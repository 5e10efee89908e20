/** The mark: a token on its way through a gateway. */
export function Logo({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" className="shrink-0">
      <rect width="28" height="28" rx="7" className="fill-solid" />
      <path d="M14 6l8 8-8 8-8-8z" fill="none" className="stroke-on-solid" strokeWidth="2" strokeLinejoin="round" />
      <circle cx="14" cy="14" r="2.6" className="fill-focus" />
    </svg>
  );
}
