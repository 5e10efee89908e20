// no-code-from-text
export const wrong = () => eval('1');
