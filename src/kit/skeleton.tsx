import { cx } from './cx';

/** A grey bar of about the size of what is coming. Shows only after 150 ms (the animation's delay). */
export function Skeleton({ className }: { readonly className?: string }) {
  return <span aria-hidden className={cx('block h-4 animate-late rounded-md bg-sub opacity-0', className)} />;
}

/** Several lines, with one word for screen readers. */
export function SkeletonLines({
  lines = 3,
  label,
  className,
}: {
  readonly lines?: number;
  readonly label: string;
  readonly className?: string;
}) {
  return (
    <div role="status" className={cx('flex flex-col gap-3', className)}>
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={`line-${String(line)}`} className={line % 3 === 2 ? 'w-2/3' : 'w-full'} />
      ))}
    </div>
  );
}
