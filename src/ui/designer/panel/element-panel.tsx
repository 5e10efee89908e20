'use client';
import { useTranslations } from 'next-intl';
import type { Element } from '@/definition/definition';
import { APPEARANCES } from '@/elements/appearances';
import { LocalizedField } from '@/elements/localized-field';
import { KindPanel } from '@/elements/panels';
import { ELEMENT_TEXTS } from '@/elements/texts';
import { cx } from '@/kit/cx';
import { textIn } from '@/model/text';
import { useProblemText } from '@/ui/rejection';
import { rename } from '../commands/rename';
import { setProperty } from '../commands/set-property';
import { useDesigner } from '../designer-context';
import { useDesignerUi } from '../designer-ui';
import { KindIcon } from '../diagram/kind-icon';
import { RAIL } from '../diagram/rail';
import type { DiagramWords } from '../diagram/use-diagram-words';
import { problemAt } from '../problems/order-problems';
import { FlowsList } from './flows-list';
import { Folded } from './folded';
import { PanelBody, PanelHead } from './panel-frame';
import { usePanelContext } from './use-panel-context';

const EMPTY = { zh: '', en: '' } as const;

/** The properties of one element: what every element has around what its kind adds. */
export function ElementPanel({ element, words }: { readonly element: Element; readonly words: DiagramWords }) {
  const t = useTranslations('designer.panel');
  const textOf = useProblemText();
  const { editor, locale, editable } = useDesigner();
  const { problems } = useDesignerUi();
  const context = usePanelContext(words);
  const problem = (property: string) => {
    const found = problemAt(problems, { element: element.id }, property);
    return found && textOf(found);
  };
  const change = (next: Element, property: string) => editor.run(setProperty({ element: next, property }));
  const general = problems.find(({ at }) => at.element === element.id && at.property === undefined);
  return (
    <>
      <PanelHead
        icon={
          <span className={cx('grid size-8 place-items-center rounded-md', RAIL[APPEARANCES[element.kind].rail].icon)}>
            <KindIcon kind={element.kind} />
          </span>
        }
        title={words.name(element)}
        kind={words.kind(element)}
        summary={words.meaning(element) || textIn(ELEMENT_TEXTS[element.kind].help, locale)}
        problem={general && textOf(general)}
      />
      <PanelBody>
        {APPEARANCES[element.kind].body !== 'artefact' && (
          <LocalizedField
            label={t('name')}
            idPrefix="element-name"
            locale={locale}
            value={element.name}
            disabled={!editable}
            error={problem('name')}
            onChange={(name, language) =>
              editor.run(rename({ element: element.id, locale: language, name: name[language] }))
            }
          />
        )}
        <KindPanel element={element} change={change} problem={problem} context={context} />
        <FlowsList element={element} words={words} problem={problem('defaultFlow')} />
        <Folded title={t('documentation')} open={element.documentation !== undefined}>
          <LocalizedField
            label={t('documentation')}
            help={t('documentation-help')}
            locale={locale}
            lines={3}
            maxLength={2000}
            disabled={!editable}
            value={element.documentation ?? EMPTY}
            onChange={(documentation, language) =>
              change(
                {
                  ...element,
                  documentation: documentation.zh === '' && documentation.en === '' ? undefined : documentation,
                },
                `documentation.${language}`,
              )
            }
          />
        </Folded>
      </PanelBody>
    </>
  );
}
