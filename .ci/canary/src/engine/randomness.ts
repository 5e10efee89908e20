// no-randomness
export const wrong = () => Math.random();
