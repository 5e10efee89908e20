'use client';
import { MoveRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { APPEARANCES } from '@/elements/appearances';
import { LocalizedField } from '@/elements/localized-field';
import { Button } from '@/kit/button';
import { Checkbox } from '@/kit/checkbox';
import { Field } from '@/kit/field';
import type { Flow } from '@/model/element';
import { useProblemText } from '@/ui/rejection';
import { setDefaultFlow } from '../commands/set-default-flow';
import { nameFlow, setCondition } from '../commands/set-flow';
import { useDefinition, useDesigner } from '../designer-context';
import { useDesignerUi } from '../designer-ui';
import type { DiagramWords } from '../diagram/use-diagram-words';
import { defaultFlowOf, mayHaveDefault } from '../editor/default-flow';
import { elementOf } from '../editor/document';
import { selectElements } from '../editor/selection';
import { problemAt } from '../problems/order-problems';
import { ConditionEditor } from './condition-editor';
import { Folded } from './folded';
import { PanelBody, PanelHead } from './panel-frame';

/** The properties of a flow: when it is taken. */
export function FlowPanel({ flow, words }: { readonly flow: Flow; readonly words: DiagramWords }) {
  const t = useTranslations('designer.panel');
  const textOf = useProblemText();
  const { editor, locale, editable } = useDesigner();
  const { problems } = useDesignerUi();
  const definition = useDefinition();
  const source = elementOf(definition, flow.source);
  const target = elementOf(definition, flow.target);
  if (source === undefined || target === undefined) return null;
  const isDefault = defaultFlowOf(source) === flow.id;
  const chooses = mayHaveDefault(source.kind);
  const problem = problemAt(problems, { flow: flow.id }, 'condition');
  const error = problem && textOf(problem);
  return (
    <>
      <PanelHead
        icon={
          <span className="grid size-8 place-items-center rounded-md bg-sub text-text-2">
            <MoveRight size={18} aria-hidden />
          </span>
        }
        title={words.flow(flow, isDefault) || t('flow')}
        kind={t('flow')}
        summary={`${words.name(source)} → ${words.name(target)}`}
      />
      <PanelBody>
        {chooses && (
          <Checkbox
            label={t('is-default')}
            help={t('is-default-help')}
            checked={isDefault}
            disabled={!editable}
            onCheckedChange={(checked) => editor.run(setDefaultFlow(definition, { flow: flow.id, isDefault: checked }))}
          />
        )}
        {chooses && !isDefault && (
          <Field as="group" label={t('condition')} help={t('condition-help')} error={error}>
            <ConditionEditor
              label={t('condition')}
              value={flow.condition}
              onChange={(condition) => editor.run(setCondition({ flow: flow.id, condition }))}
            />
          </Field>
        )}
        {!chooses && (
          <Field as="group" label={t('condition')} error={error}>
            <p className="text-text-2">
              {APPEARANCES[source.kind].body === 'gateway' ? t('parallel-always') : t('always')}
            </p>
            {flow.condition !== undefined && editable && (
              <div className="mt-1">
                <Button size="small" onClick={() => editor.run(setCondition({ flow: flow.id, condition: undefined }))}>
                  {t('remove-condition')}
                </Button>
              </div>
            )}
          </Field>
        )}
        <Folded title={t('flow-name')} open={flow.name !== undefined}>
          <LocalizedField
            label={t('flow-name')}
            help={t('flow-name-help')}
            locale={locale}
            maxLength={100}
            disabled={!editable}
            value={flow.name ?? { zh: '', en: '' }}
            onChange={(name) => editor.run(nameFlow({ flow: flow.id, name }))}
          />
        </Folded>
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => editor.select(selectElements(source.id))}>
            {t('go-to', { name: words.name(source) })}
          </Button>
          <Button size="small" onClick={() => editor.select(selectElements(target.id))}>
            {t('go-to', { name: words.name(target) })}
          </Button>
        </div>
      </PanelBody>
    </>
  );
}
