'use client';
import { useTranslations } from 'next-intl';
import { useDefinition, useDesigner, useSelection } from '../designer-context';
import { useDiagramWords } from '../diagram/use-diagram-words';
import { elementOf, flowOf } from '../editor/document';
import { ElementPanel } from './element-panel';
import { FlowPanel } from './flow-panel';
import { ManyPanel } from './many-panel';
import { ProcessPanel } from './process-panel';

/** The properties of what is selected; of the process when nothing is. */
export function Properties() {
  const t = useTranslations('designer.panel');
  const { locale, names } = useDesigner();
  const definition = useDefinition();
  const selection = useSelection();
  const words = useDiagramWords(definition, locale, names);
  const count = selection.elements.length + selection.flows.length;
  const element = elementOf(definition, selection.elements[0] ?? '');
  const flow = flowOf(definition, selection.flows[0] ?? '');
  return (
    <section aria-label={t('label')} className="flex min-h-0 flex-1 flex-col" data-properties>
      {count > 1 ? (
        <ManyPanel />
      ) : element !== undefined ? (
        <ElementPanel key={element.id} element={element} words={words} />
      ) : flow !== undefined ? (
        <FlowPanel key={flow.id} flow={flow} words={words} />
      ) : (
        <ProcessPanel />
      )}
    </section>
  );
}
