export function pending(): Promise<never> {
  throw new Error('not built yet');
}
