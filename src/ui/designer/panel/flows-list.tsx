'use client';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Element } from '@/definition/definition';
import { APPEARANCES } from '@/elements/appearances';
import { Field } from '@/kit/field';
import { IconButton } from '@/kit/icon-button';
import { Pill } from '@/kit/pill';
import { Select } from '@/kit/select';
import { orderFlow } from '../commands/order-flows';
import { setDefaultFlow } from '../commands/set-default-flow';
import { useDefinition, useDesigner } from '../designer-context';
import { useDesignerUi } from '../designer-ui';
import type { DiagramWords } from '../diagram/use-diagram-words';
import { defaultFlowOf, mayHaveDefault } from '../editor/default-flow';
import { elementOf, flowsFrom } from '../editor/document';
import { selectFlows } from '../editor/selection';

/** The ways out of an element: in the order they are tried, with their conditions; and which one is the default. */
export function FlowsList({
  element,
  words,
  problem,
}: {
  readonly element: Element;
  readonly words: DiagramWords;
  readonly problem: string | undefined;
}) {
  const t = useTranslations('designer.panel');
  const { editor, editable } = useDesigner();
  const { counts } = useDesignerUi();
  const definition = useDefinition();
  const flows = flowsFrom(definition, element.id);
  const chooses = mayHaveDefault(element.kind);
  const gateway = APPEARANCES[element.kind].body === 'gateway';
  if (flows.length === 0 || (flows.length === 1 && !gateway)) return null;
  const defaultFlow = defaultFlowOf(element);
  const targetOf = (id: string) => {
    const target = elementOf(definition, id);
    return target === undefined ? id : words.name(target);
  };
  return (
    <>
      <Field as="group" label={t('ways')} help={chooses && gateway ? t('ways-help') : undefined}>
        <ol className="flex flex-col rounded-md border border-line">
          {flows.map((flow, index) => {
            const text = words.flow(flow, flow.id === defaultFlow);
            const errors = counts.flows.get(flow.id)?.errors ?? 0;
            return (
              <li key={flow.id} className="flex items-center gap-1 border-line not-first:border-t">
                <button
                  type="button"
                  className="flex min-h-9 min-w-0 flex-1 flex-col px-2.5 py-1.5 text-left hover:bg-sub"
                  onClick={() => editor.select(selectFlows(flow.id))}
                >
                  <span className="w-full truncate">→ {targetOf(flow.target)}</span>
                  <span className="flex w-full items-center gap-1.5 truncate text-sm text-text-3">
                    {text === '' ? (chooses && gateway ? t('no-condition') : t('always')) : text}
                    {errors > 0 && <Pill tone="overdue">{errors}</Pill>}
                  </span>
                </button>
                {editable && chooses && (
                  <>
                    <IconButton
                      size="small"
                      label={t('earlier')}
                      disabled={index === 0}
                      icon={<ArrowUp size={15} aria-hidden />}
                      onClick={() => editor.run(orderFlow(definition, { flow: flow.id, by: -1 }))}
                    />
                    <IconButton
                      size="small"
                      label={t('later')}
                      disabled={index === flows.length - 1}
                      icon={<ArrowDown size={15} aria-hidden />}
                      onClick={() => editor.run(orderFlow(definition, { flow: flow.id, by: 1 }))}
                    />
                  </>
                )}
              </li>
            );
          })}
        </ol>
      </Field>
      {chooses && (
        <Field label={t('default-flow')} help={t('default-flow-help')} error={problem}>
          <Select
            clearable
            disabled={!editable}
            placeholder={t('no-default')}
            value={defaultFlow ?? ''}
            options={flows.map((flow) => ({ value: flow.id, label: `→ ${targetOf(flow.target)}` }))}
            onValueChange={(id) => {
              const flow = id === '' ? defaultFlow : id;
              if (flow !== undefined) editor.run(setDefaultFlow(definition, { flow, isDefault: id !== '' }));
            }}
          />
        </Field>
      )}
    </>
  );
}
