import { describe, expect, it } from 'vitest';
import { inspection } from '../commands/test-sample';
import { readDefinition } from './read-definition';

const file = (text: string) => new Blob([text], { type: 'application/json' });

describe('a definition from a file', () => {
  it('comes back as it was, under the key of the process it is brought into', async () => {
    const { definition } = inspection();
    const read = await readDefinition(file(JSON.stringify(definition(), null, 2)), 'other');
    expect(read).toEqual({ ok: true, value: { ...definition(), key: 'other' } });
  });

  it.each(['', 'hello', '[]', '3', '{"format":'])('is refused when it is %j', async (text) => {
    expect((await readDefinition(file(text), 'p')).ok).toBe(false);
  });

  it('says what is wrong with what is almost a definition', async () => {
    const { definition } = inspection();
    const broken = { ...definition(), logic: { ...definition().logic, elements: [{ id: 'x', kind: 'teleport' }] } };
    const read = await readDefinition(file(JSON.stringify(broken)), 'p');
    expect(read.ok ? [] : read.error.map((problem) => problem.code)).toContain('element/unknown-kind');
  });
});
