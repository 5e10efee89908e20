import { describe, expect, it } from 'vitest';
import { checkLongTextField } from './checks';
import { longTextField } from './schema';
import { longTextValue } from './value';

const field = (more: object) =>
  longTextField.parse({
    id: 'f1',
    key: 'answer',
    label: { zh: '答', en: 'Answer' },
    required: false,
    kind: 'long-text',
    ...more,
  });
const outcome = (input: unknown, more: object = {}) => {
  const parsed = longTextValue.parse(input, field(more));
  return parsed.ok ? parsed.value : parsed.error.code;
};

describe('long text', () => {
  it.each<[unknown, object, unknown]>([
    ['one\r\ntwo\rthree', {}, 'one\ntwo\nthree'],
    ['\n \n', {}, null],
    ['a'.repeat(5000), {}, 'a'.repeat(5000)],
    ['a'.repeat(5001), {}, 'form/too-long'],
    ['短', { minLength: 2 }, 'form/too-short'],
    ['\u0007', {}, 'form/unreadable-characters'],
    [null, {}, 'form/wrong-type'],
  ])('%j with %j', (input, more, expected) => {
    expect(outcome(input, more)).toEqual(expected);
  });

  it('is checked before it is published', () => {
    expect(checkLongTextField(field({ minLength: 6000 }))).toMatchObject([{ code: 'field/min-above-max' }]);
  });
});
