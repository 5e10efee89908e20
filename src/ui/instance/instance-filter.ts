/** Filters of the list of instances, as they stand in the address. */
export const STATUSES = ['active', 'incident', 'completed', 'cancelled'] as const;
export interface InstanceFilter {
  readonly status: (typeof STATUSES)[number] | '';
  readonly process: string;
  readonly query: string;
}

export function filterOf(params: Pick<URLSearchParams, 'get'>): InstanceFilter {
  const status = params.get('status');
  return {
    status: STATUSES.find((one) => one === status) ?? '',
    process: params.get('process') ?? '',
    query: (params.get('q') ?? '').slice(0, 200),
  };
}

export function toQuery({ status, process, query }: InstanceFilter): string {
  const params = new URLSearchParams();
  if (status !== '') params.set('status', status);
  if (process !== '') params.set('process', process);
  if (query !== '') params.set('q', query);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
