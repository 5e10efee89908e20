import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { definitionJsonSchema } from './json-schema';

const published = new URL('../../public/schema/docket-1.json', import.meta.url);

/** When the format changes on purpose: `npx vitest run src/definition/json-schema.test.ts -u` writes the file. */
it('the published JSON Schema says what the format is now', async () => {
  const text = `${JSON.stringify(definitionJsonSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(published.pathname);
});

it('the published JSON Schema refers to nothing outside itself', () => {
  const references = [...readFileSync(published, 'utf8').matchAll(/"\$ref": "([^"]*)"/g)].map((match) => match[1]);
  expect(references.length).toBeGreaterThan(0);
  expect(references.filter((reference) => !reference?.startsWith('#/$defs/'))).toEqual([]);
});
