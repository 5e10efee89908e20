/** Browser and system in words people know, from a User-Agent; null when it says neither. */
export function deviceName(userAgent: string | null): string | null {
  if (userAgent === null) return null;
  const browser = first(userAgent, [
    [/MicroMessenger/, 'WeChat'],
    [/wxwork/i, 'WeCom'],
    [/DingTalk/i, 'DingTalk'],
    [/Edg\//, 'Edge'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ]);
  const system = first(userAgent, [
    [/iPhone|iPad/, 'iOS'],
    [/HarmonyOS/i, 'HarmonyOS'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'macOS'],
    [/Linux/, 'Linux'],
  ]);
  return [browser, system].filter((part) => part !== null).join(' · ') || null;
}

function first(text: string, names: readonly (readonly [RegExp, string])[]): string | null {
  return names.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
