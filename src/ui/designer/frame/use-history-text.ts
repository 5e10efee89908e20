'use client';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { isElementKind } from '@/elements/schemas';
import { ELEMENT_TEXTS } from '@/elements/texts';
import { textIn } from '@/model/text';
import { useDesigner } from '../designer-context';
import type { Label } from '../editor/change';

/** A change of the history in words: "move 3 elements". */
export function useHistoryText(): (label: Label) => string {
  const t = useTranslations('designer.history');
  const { locale } = useDesigner();
  return useCallback(
    ({ key, params }) => {
      const kind = params?.kind;
      const named = isElementKind(kind) ? { kind: textIn(ELEMENT_TEXTS[kind].name, locale) } : {};
      return t(key, { ...params, ...named });
    },
    [t, locale],
  );
}
