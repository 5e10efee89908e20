import { describe, expect, it } from 'vitest';
import { attachmentField } from './schema';
import { attachmentValue } from './value';

const field = (more: object) =>
  attachmentField.parse({
    id: 'f1',
    key: 'answer',
    label: { zh: '答', en: 'Answer' },
    required: false,
    kind: 'attachment',
    ...more,
  });
const outcome = (input: unknown, more: object = {}) => {
  const parsed = attachmentValue.parse(input, field(more));
  return parsed.ok ? parsed.value : parsed.error.code;
};

const photo = { id: '01890000-0000-7000-8000-000000000001', name: '坑洞.jpg', type: 'image/jpeg', size: 1200 };
const other = { ...photo, id: '01890000-0000-7000-8000-000000000002', name: 'plan.pdf', type: 'application/pdf' };
const any = { accept: 'any' };

describe('attachment', () => {
  it.each<[string, unknown, object, unknown]>([
    ['photos', [photo], { accept: 'image' }, [photo]],
    ['nothing', [], any, []],
    ['a document as a photo', [photo, other], { accept: 'image' }, 'form/not-an-image'],
    ['too many', [photo, other], { accept: 'any', maxCount: 1 }, 'form/too-many-files'],
    ['a flood', Array.from({ length: 100_000 }, () => photo), any, 'form/too-many-files'],
    ['the same twice', [photo, photo], any, 'form/file-twice'],
    ['one file without a list', photo, any, 'form/wrong-type'],
    ['an id that is none', [{ ...photo, id: '../../etc/passwd' }], any, 'form/wrong-type'],
    ['a smuggled member', [{ ...photo, path: '/etc' }], any, 'form/wrong-type'],
    ['NUL in the name', [{ ...photo, name: 'a\u0000.jpg' }], any, 'form/wrong-type'],
    ['text', 'file', any, 'form/wrong-type'],
  ])('%s', (_name, input, more, expected) => {
    expect(outcome(input, more)).toEqual(expected);
  });

  it('is read by the names of the files, whatever else is stored', () => {
    expect(attachmentValue.format([photo, other], field(any), 'zh')).toBe('坑洞.jpg、plan.pdf');
    expect(attachmentValue.format('none', field(any), 'en')).toBe('');
  });
});
