// no-fetch
export const wrong = () => fetch('https://example.org');
