// names-say-something
export const wrong = 1;
