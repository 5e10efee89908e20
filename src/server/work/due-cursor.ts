/** Place in a list that is ordered by urgency, due time (none = last) and id. */
export interface DuePlace {
  /** 0 = urgent, 1 = normal. */
  readonly rank: 0 | 1;
  readonly due: Date | null;
  readonly id: string;
}

export function dueCursor({ rank, due, id }: DuePlace): string {
  return `${rank}.${due === null ? '' : due.getTime().toString(36)}.${id}`;
}

/** Null for a cursor nobody was given: the first page. */
export function fromDueCursor(cursor: string | undefined): DuePlace | null {
  const found = /^([01])\.([0-9a-z]{0,10})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor ?? '');
  if (!found?.[3]) return null;
  const due = found[2] ? new Date(Number.parseInt(found[2], 36)) : null;
  if (due && Number.isNaN(due.getTime())) return null;
  return { rank: found[1] === '0' ? 0 : 1, due, id: found[3] };
}
