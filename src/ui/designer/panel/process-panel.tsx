'use client';
import { Download, Upload, Workflow } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LocalizedField } from '@/elements/localized-field';
import { Button } from '@/kit/button';
import { Field } from '@/kit/field';
import { textIn } from '@/model/text';
import { setProcess } from '../commands/set-process';
import { useDefinition, useDesigner } from '../designer-context';
import { useExchange } from '../exchange/use-exchange';
import { PanelBody, PanelHead } from './panel-frame';

/** The properties of the process itself, shown while nothing is selected. */
export function ProcessPanel() {
  const t = useTranslations('designer.panel');
  const { editor, locale, editable } = useDesigner();
  const definition = useDefinition();
  const { download, choose } = useExchange();
  const { elements, flows } = definition.logic;
  return (
    <>
      <PanelHead
        icon={
          <span className="grid size-8 place-items-center rounded-md bg-accent-bg text-accent">
            <Workflow size={18} aria-hidden />
          </span>
        }
        title={textIn(definition.name, locale)}
        kind={t('process')}
        summary={t('process-summary', {
          elements: elements.length,
          flows: flows.length,
          forms: definition.forms.length,
        })}
      />
      <PanelBody>
        <LocalizedField
          label={t('process-name')}
          locale={locale}
          value={definition.name}
          disabled={!editable}
          onChange={(name) => editor.run(setProcess({ name }))}
        />
        <LocalizedField
          label={t('process-documentation')}
          help={t('process-documentation-help')}
          locale={locale}
          lines={3}
          maxLength={2000}
          disabled={!editable}
          value={definition.documentation ?? { zh: '', en: '' }}
          onChange={(documentation) => editor.run(setProcess({ documentation }))}
        />
        <Field as="group" label={t('file')} help={t('file-help')}>
          <div className="flex flex-wrap gap-2">
            <Button size="small" icon={<Download size={14} aria-hidden />} onClick={download}>
              {t('export')}
            </Button>
            {editable && (
              <Button size="small" icon={<Upload size={14} aria-hidden />} onClick={choose}>
                {t('import')}
              </Button>
            )}
          </div>
        </Field>
        {editable && <p className="text-sm text-text-3">{t('nothing-selected')}</p>}
      </PanelBody>
    </>
  );
}
