// no-silenced-checks
// @ts-ignore
export const wrong: string = 1;
