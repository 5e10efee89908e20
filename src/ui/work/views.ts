export const VIEWS = ['mine', 'team', 'done'] as const;
export type View = (typeof VIEWS)[number];

/** The view of the address; an unknown one is the first. */
export function viewOf(value: string | null | undefined): View {
  return VIEWS.find((view) => view === value) ?? 'mine';
}

/** Address of a task that keeps the list beside it as it is. */
export function taskAddress(slug: string, task: string, view: View): string {
  return `/w/${slug}/tasks/${task}${view === 'mine' ? '' : `?view=${view}`}`;
}
export function viewAddress(slug: string, view: View): string {
  return `/w/${slug}${view === 'mine' ? '' : `?view=${view}`}`;
}
