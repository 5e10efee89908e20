import { cx } from './cx';

/** The box that every text-like control has: 32 px, 44 px for fingers, a border that shows (3:1). */
export function controlClass(...more: Parameters<typeof cx>): string {
  return cx(
    'w-full min-w-0 rounded-md border border-control bg-surface text-text min-h-8 px-2.5 py-1 pointer-coarse:min-h-11',
    'disabled:cursor-not-allowed disabled:bg-sub disabled:text-text-3 [&:is(input,textarea):read-only]:bg-sub',
    'aria-invalid:border-overdue aria-invalid:shadow-[inset_0_0_0_1px_var(--color-overdue)]',
    // 16 px on touch: below that, phones zoom the page when the control gets the focus.
    'pointer-coarse:text-lg',
    ...more,
  );
}
