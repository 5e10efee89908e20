// no-timers
export const wrong = () => setTimeout(() => undefined, 1);
