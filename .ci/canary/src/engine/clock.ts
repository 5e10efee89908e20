// no-clock
export const wrong = () => Date.now();
