'use client';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useToast } from '@/kit/toast';
import { useProblemText } from '@/ui/rejection';
import { useDesigner } from '../designer-context';
import { downloadDefinition } from './download';
import { readDefinition } from './read-definition';

/** A definition as a file: a copy to keep, or to bring into another workspace. */
export function useExchange() {
  const t = useTranslations('designer.exchange');
  const textOf = useProblemText();
  const { editor, processKey, editable } = useDesigner();
  const toast = useToast();

  const download = useCallback(() => downloadDefinition(editor.state.definition), [editor]);

  const take = useCallback(
    async (file: File) => {
      if (!editable) return;
      const read = await readDefinition(file, processKey);
      if (read.ok) {
        editor.replace(read.value, { key: 'import', params: { file: file.name } });
        toast({ tone: 'success', title: t('imported', { file: file.name }), description: t('imported-help') });
        return;
      }
      const [first] = read.error;
      toast({
        tone: 'error',
        title: t('refused', { file: file.name }),
        description: first === undefined ? t('no-json') : `${textOf(first)}${more(read.error.length, t)}`,
      });
    },
    [editor, processKey, editable, toast, t, textOf],
  );

  const choose = useCallback(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'application/json,.json';
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file !== undefined) void take(file);
    });
    input.click();
  }, [take]);

  return { download, choose, take };
}

const more = (count: number, t: (key: 'more', values: { count: number }) => string) =>
  count > 1 ? t('more', { count: count - 1 }) : '';
