'use client';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/kit/empty-state';
import type { Problem } from '@/model/problem';
import { textIn } from '@/model/text';
import { useProblemText } from '@/ui/rejection';
import { useDefinition, useDesigner } from '../designer-context';
import { useDesignerUi } from '../designer-ui';
import { useDiagramWords } from '../diagram/use-diagram-words';
import { elementOf, flowOf } from '../editor/document';

/** Everything that stands against publishing, each a way to where it is mended. */
export function ProblemsPane() {
  const t = useTranslations('designer.problems');
  const { problems } = useDesignerUi();
  if (problems.length === 0) {
    return (
      <EmptyState icon={<CircleCheck size={22} />} title={t('none')}>
        {t('none-help')}
      </EmptyState>
    );
  }
  return <ProblemList problems={problems} />;
}

export function ProblemList({
  problems,
  onJump,
}: {
  readonly problems: readonly Problem[];
  readonly onJump?: () => void;
}) {
  const textOf = useProblemText();
  const t = useTranslations('designer.problems');
  const { jump } = useDesignerUi();
  const placeOf = useProblemPlace();
  return (
    <ul className="flex flex-col">
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)}>
          <button
            type="button"
            className="flex w-full items-start gap-2 rounded-md px-2 py-2 text-left hover:bg-sub"
            onClick={() => {
              jump(problem);
              onJump?.();
            }}
          >
            {problem.severity === 'error' ? (
              <CircleAlert size={16} aria-label={t('error')} className="mt-0.5 shrink-0 text-overdue" />
            ) : (
              <TriangleAlert size={16} aria-label={t('warning')} className="mt-0.5 shrink-0 text-paused" />
            )}
            <span className="min-w-0">
              <span className="block text-sm text-text-3">{placeOf(problem)}</span>
              {textOf(problem)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What a problem is about, by name. */
function useProblemPlace(): (problem: Problem) => string {
  const t = useTranslations('designer');
  const { locale, names } = useDesigner();
  const definition = useDefinition();
  const words = useDiagramWords(definition, locale, names);
  const nameOf = (id: string) => {
    const element = elementOf(definition, id);
    return element === undefined ? id : words.name(element);
  };
  return ({ at }) => {
    if (at.element !== undefined) return nameOf(at.element);
    const flow = at.flow === undefined ? undefined : flowOf(definition, at.flow);
    if (flow !== undefined) return `${nameOf(flow.source)} → ${nameOf(flow.target)}`;
    const form = definition.forms.find((one) => one.id === at.form);
    if (form !== undefined) return t('problems.form', { name: textIn(form.name, locale) || form.id });
    if (at.variable !== undefined) return t('problems.variable', { name: words.context.variable(at.variable) });
    return t('problems.process');
  };
}
