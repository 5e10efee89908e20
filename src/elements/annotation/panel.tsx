'use client';
import { LocalizedField } from '../localized-field';
import type { PanelProps } from '../panel';
import type { Annotation } from './schema';

const TEXTS = { zh: { text: '说明文字' }, en: { text: 'Text' } } as const;

/** The note itself. */
export function Panel({ element, change, problem, context }: PanelProps<Annotation>) {
  return (
    <LocalizedField
      label={TEXTS[context.locale].text}
      lines={3}
      maxLength={2000}
      value={element.text}
      locale={context.locale}
      disabled={!context.editable}
      error={problem('text')}
      onChange={(text, language) => change({ ...element, text }, `text.${language}`)}
    />
  );
}
