const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
  Escape: 'Esc',
};

/** `Mod+Shift+L` as it is printed on the keyboard: `Ctrl+Shift+L`, on Apple's `⌘⇧L`. */
export function keysInWords(keys: string, apple: boolean = isApple()): string {
  // A plus can be the key itself.
  const parts = keys === '+' ? ['+'] : keys.split('+');
  const words = parts.map((part) => {
    if (part === 'Mod') return apple ? '⌘' : 'Ctrl';
    if (part === 'Alt') return apple ? '⌥' : 'Alt';
    if (part === 'Shift') return apple ? '⇧' : 'Shift';
    return NAMES[part] ?? part;
  });
  return words.join(apple ? '' : '+');
}

function isApple(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
}
