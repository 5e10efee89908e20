/**
 * The message keys a source text asks for: literal ones as strings, built ones as patterns. Reads text, not syntax: a
 * translator is known by the nearest declaration above its use.
 */
export function keysIn(source: string): readonly (string | RegExp)[] {
  const declared = [...source.matchAll(/const (\w+) = (?:await )?(?:use|get)Translations\('([\w.-]+)'\)/g)].map(
    (match) => ({
      name: match[1] ?? '',
      area: match[2] ?? '',
      at: match.index,
    }),
  );
  const keys: (string | RegExp)[] = [];
  for (const match of source.matchAll(/\(await getTranslations\('([\w.-]+)'\)\)\(\s*'([\w.-]+)'/g)) {
    keys.push(`${match[1] ?? ''}.${match[2] ?? ''}`);
  }
  for (const name of new Set(declared.map((one) => one.name))) {
    for (const call of source.matchAll(new RegExp(`(?<![\\w.'])${name}(?:\\.rich)?\\(`, 'g'))) {
      const area = declared.findLast((one) => one.name === name && one.at < call.index)?.area;
      if (area === undefined) continue;
      for (const key of literalsIn(firstArgument(source, call.index + call[0].length))) keys.push(keyOf(area, key));
    }
  }
  return keys;
}

function keyOf(area: string, literal: string): string | RegExp {
  if (!literal.includes('${')) return `${area}.${literal}`;
  const pattern = `${area}.${literal.replace(/\$\{[^}]*\}/g, '\u0000')}`.replace(/[.*+?^()|[\]\\]/g, '\\$&');
  return new RegExp(`^${pattern.replaceAll('\u0000', '.+')}$`);
}

/** What can become the key: not what a condition compares with. */
function literalsIn(argument: string): readonly string[] {
  return [...argument.matchAll(/(?<compared>[=!]==?\s*)?(?:'(?<text>[^'\n]*)'|`(?<template>[^`\n]*)`)/g)]
    .filter((match) => match.groups?.compared === undefined)
    .map((match) => match.groups?.text ?? match.groups?.template ?? '');
}

/** The source from here to the comma or parenthesis that ends the first argument. */
function firstArgument(source: string, from: number): string {
  let depth = 0;
  let quote = '';
  for (let at = from; at < source.length; at++) {
    const sign = source.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if ('\'`"'.includes(sign)) quote = sign;
    else if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign) && depth-- === 0) return source.slice(from, at);
    else if (sign === ',' && depth === 0) return source.slice(from, at);
  }
  return source.slice(from);
}
