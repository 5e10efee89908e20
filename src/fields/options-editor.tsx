'use client';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { Option } from '@/forms/field-kind';
import { Button } from '@/kit/button';
import { IconButton } from '@/kit/icon-button';
import { TextInput } from '@/kit/text-input';
import { LOCALES, type Locale, textIn } from '@/model/text';
import { SETTINGS_WORDS as WORDS } from './settings-words';

export interface OptionsEditorProps {
  readonly options: readonly Option[];
  readonly onChange: (options: Option[]) => void;
  readonly locale: Locale;
}

const MOST = 200;
const LANGUAGE = { zh: { name: '中文', lang: 'zh-Hans' }, en: { name: 'English', lang: 'en' } } as const;

/** A value nobody has yet: what stands in conditions and stored answers, independent of the words. */
function freshValue(options: readonly Option[]): string {
  let number = options.length + 1;
  while (options.some((option) => option.value === `option_${number}`)) number += 1;
  return `option_${number}`;
}

function withLines(options: readonly Option[], at: number, lines: readonly string[], locale: Locale): Option[] {
  const next = [...options];
  lines.forEach((line, offset) => {
    const index = at + offset;
    const label = line.slice(0, 2000);
    const there = offset === 0 ? next[index] : undefined;
    if (there) next[index] = { ...there, label: { ...there.label, [locale]: label } };
    else next.splice(index, 0, { value: freshValue(next), label: { zh: '', en: '', [locale]: label } });
  });
  return next.slice(0, MOST);
}

/** The choices of a field: words in both languages, value, order. */
export function OptionsEditor({ options, onChange, locale }: OptionsEditorProps) {
  const list = useRef<HTMLOListElement>(null);
  const say = (words: keyof typeof WORDS) => textIn(WORDS[words], locale);
  const set = (index: number, part: Partial<Option>) =>
    onChange(options.map((option, at) => (at === index ? { ...option, ...part } : option)));
  const move = (index: number, by: -1 | 1) => {
    const next = [...options];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index + by, 0, moved);
    onChange(next);
    // The focus goes along, so that pressing again moves the same option on.
    const row = list.current?.children[index + by];
    row?.querySelector<HTMLElement>(`[data-move="${by}"]`)?.focus();
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-semibold">{say('options')}</legend>
      <p className="text-sm text-text-3">{say('pasteHint')}</p>
      <ol ref={list} className="flex flex-col gap-2">
        {options.map((option, index) => {
          const name = `${say('option')} ${index + 1}`;
          // By position: values may repeat or be empty while they are edited, and every input shows what it is given.
          const position = index + 1;
          return (
            <li key={position} className="flex flex-col gap-1.5 rounded-md border border-line bg-surface p-2">
              {LOCALES.map((language) => (
                <TextInput
                  key={language}
                  aria-label={`${name} · ${LANGUAGE[language].name}`}
                  placeholder={LANGUAGE[language].name}
                  lang={LANGUAGE[language].lang}
                  maxLength={2000}
                  value={option.label[language]}
                  onChange={(event) => set(index, { label: { ...option.label, [language]: event.target.value } })}
                  onPaste={(event) => {
                    const pasted = event.clipboardData.getData('text/plain').split(/\r?\n/);
                    const lines = pasted.map((line) => line.trim()).filter(Boolean);
                    if (lines.length < 2) return;
                    event.preventDefault();
                    onChange(withLines(options, index, lines, language));
                  }}
                />
              ))}
              <div className="flex items-center gap-1">
                <TextInput
                  aria-label={`${name} · ${say('optionValue')}`}
                  className="font-mono"
                  maxLength={100}
                  value={option.value}
                  onChange={(event) => set(index, { value: event.target.value })}
                />
                <IconButton
                  size="small"
                  label={`${say('moveUp')}: ${name}`}
                  icon={<ArrowUp size={15} aria-hidden />}
                  data-move={-1}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                />
                <IconButton
                  size="small"
                  label={`${say('moveDown')}: ${name}`}
                  icon={<ArrowDown size={15} aria-hidden />}
                  data-move={1}
                  disabled={index === options.length - 1}
                  onClick={() => move(index, 1)}
                />
                <IconButton
                  size="small"
                  label={`${say('remove')}: ${name}`}
                  icon={<Trash2 size={15} aria-hidden />}
                  onClick={() => onChange(options.filter((_, at) => at !== index))}
                />
              </div>
            </li>
          );
        })}
      </ol>
      <Button
        size="small"
        className="self-start"
        icon={<Plus size={15} aria-hidden />}
        disabled={options.length >= MOST}
        onClick={() => onChange([...options, { value: freshValue(options), label: { zh: '', en: '' } }])}
      >
        {say('addOption')}
      </Button>
    </fieldset>
  );
}
