'use client';
import { useTranslations } from 'next-intl';
import type { Point } from '@/model/element';
import { useDefinition, useDesigner } from '../designer-context';
import { KindIcon } from '../diagram/kind-icon';
import { useDiagramWords } from '../diagram/use-diagram-words';
import { elementOf, whyNoFlow } from '../editor/document';
import { executionOrder } from '../editor/graph-order';
import { MenuAt, MenuAtItem, MenuAtLabel } from './menu-at';

/** "Connect to…": every element a flow may lead to, in the order of execution. Connecting without a mouse. */
export function TargetMenu({
  at,
  source,
  onChoose,
  onClose,
}: {
  readonly at: Point;
  readonly source: string;
  readonly onChoose: (target: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations('designer');
  const { locale, names } = useDesigner();
  const definition = useDefinition();
  const words = useDiagramWords(definition, locale, names);
  const targets = executionOrder(definition)
    .filter((id) => whyNoFlow(definition, source, id) === undefined)
    .flatMap((id) => elementOf(definition, id) ?? []);
  return (
    <MenuAt at={at} label={t('actions.connect')} onClose={onClose}>
      <MenuAtLabel>{targets.length === 0 ? t('canvas.no-target') : t('actions.connect')}</MenuAtLabel>
      {targets.map((element) => (
        <MenuAtItem
          key={element.id}
          icon={<KindIcon kind={element.kind} />}
          text={words.name(element)}
          help={words.meaning(element) || words.kind(element)}
          onSelect={() => onChoose(element.id)}
        />
      ))}
    </MenuAt>
  );
}
