/** Text annotation (BPMN 2.0, 8.4.1): no token ever reaches it. */
export const behaviour = { entry: 'never' } as const;
