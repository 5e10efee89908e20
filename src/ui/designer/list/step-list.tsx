'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { APPEARANCES } from '@/elements/appearances';
import { cx } from '@/kit/cx';
import { Pill } from '@/kit/pill';
import { useDefinition, useDesigner, useSelection } from '../designer-context';
import { useDesignerUi } from '../designer-ui';
import { KindIcon } from '../diagram/kind-icon';
import { RAIL } from '../diagram/rail';
import { useDiagramWords } from '../diagram/use-diagram-words';
import { defaultFlowOf } from '../editor/default-flow';
import { elementOf, flowsFrom } from '../editor/document';
import { executionOrder } from '../editor/graph-order';
import { selectElements } from '../editor/selection';

/** The process as a list in the order of execution: each step, and where it leads under which condition. */
export function StepList({ onOpen }: { readonly onOpen?: () => void }) {
  const t = useTranslations('designer');
  const { editor, locale, names } = useDesigner();
  const definition = useDefinition();
  const selection = useSelection();
  const { counts } = useDesignerUi();
  const words = useDiagramWords(definition, locale, names);
  const order = useMemo(() => executionOrder(definition), [definition]);
  const numbers = new Map(order.map((id, index) => [id, index + 1]));
  return (
    <ol aria-label={t('list.label')} className="mx-auto flex w-full max-w-3xl flex-col gap-2 p-4" data-list>
      {order.map((id) => {
        const element = elementOf(definition, id);
        if (element === undefined) return null;
        const problems = counts.elements.get(id);
        const chosen = selection.elements.includes(id);
        const meaning = words.meaning(element);
        return (
          <li key={id}>
            <button
              type="button"
              aria-pressed={chosen}
              onClick={() => {
                editor.select(selectElements(id));
                onOpen?.();
              }}
              className={cx(
                'flex w-full items-start gap-3 rounded-lg border bg-surface px-3 py-2.5 text-left',
                chosen ? 'border-accent shadow-[0_0_0_1px_var(--color-accent)]' : 'border-line hover:border-control',
              )}
            >
              <span className="w-6 pt-1 text-right text-sm text-text-3">{numbers.get(id)}</span>
              <span
                className={cx(
                  'grid size-8 shrink-0 place-items-center rounded-md',
                  RAIL[APPEARANCES[element.kind].rail].icon,
                )}
              >
                <KindIcon kind={element.kind} />
              </span>
              <span className="min-w-0 flex-1">
                <span className="flex flex-wrap items-center gap-x-2">
                  <span className="font-semibold">{words.name(element)}</span>
                  <span className="text-sm text-text-3">{words.kind(element)}</span>
                  {problems !== undefined && problems.errors > 0 && (
                    <Pill tone="overdue">{t('problems.errors', { count: problems.errors })}</Pill>
                  )}
                  {problems !== undefined && problems.warnings > 0 && (
                    <Pill tone="paused">{t('problems.warnings', { count: problems.warnings })}</Pill>
                  )}
                </span>
                {meaning !== '' && <span className="block text-sm text-text-2">{meaning}</span>}
                {flowsFrom(definition, id).map((flow) => {
                  const target = elementOf(definition, flow.target);
                  const text = words.flow(flow, defaultFlowOf(element) === flow.id);
                  return (
                    <span key={flow.id} className="block text-sm text-text-3">
                      {text === '' ? '' : `${text} `}→ {numbers.get(flow.target)}{' '}
                      {target === undefined ? flow.target : words.name(target)}
                    </span>
                  );
                })}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
