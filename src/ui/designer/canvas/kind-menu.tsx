'use client';
import { useTranslations } from 'next-intl';
import { APPEARANCES } from '@/elements/appearances';
import { ELEMENT_KINDS, type ElementKind } from '@/elements/schemas';
import { ELEMENT_TEXTS } from '@/elements/texts';
import type { Point } from '@/model/element';
import { textIn } from '@/model/text';
import { useDesigner } from '../designer-context';
import { KindIcon } from '../diagram/kind-icon';
import { MenuAt, MenuAtItem, MenuAtLabel } from './menu-at';

/** The kinds in the order they are most often wanted: a person's step first. */
const ORDER: readonly ElementKind[] = [...ELEMENT_KINDS].sort((a, b) => rank(a) - rank(b));
function rank(kind: ElementKind): number {
  const { palette, connects } = APPEARANCES[kind];
  return ['tasks', 'gateways', 'events', 'artefacts'].indexOf(palette) + (connects.outgoing ? 0 : 0.5);
}

/** Which kind of element: only those that can stand there. */
export function KindMenu({
  at,
  between,
  behind,
  onChoose,
  onClose,
}: {
  readonly at: Point;
  /** On a flow: it must lead on. */
  readonly between: boolean;
  /** Behind another element: something must lead to it. */
  readonly behind: boolean;
  readonly onChoose: (kind: ElementKind) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations('designer');
  const { locale } = useDesigner();
  const kinds = ORDER.filter((kind) => {
    const { incoming, outgoing } = APPEARANCES[kind].connects;
    return between ? incoming && outgoing : !behind || incoming;
  });
  const label = between ? t('canvas.insert') : t('actions.append');
  return (
    <MenuAt at={at} label={label} onClose={onClose}>
      <MenuAtLabel>{label}</MenuAtLabel>
      {kinds.map((kind) => (
        <MenuAtItem
          key={kind}
          icon={<KindIcon kind={kind} />}
          text={textIn(ELEMENT_TEXTS[kind].name, locale)}
          help={textIn(ELEMENT_TEXTS[kind].help, locale)}
          onSelect={() => onChoose(kind)}
        />
      ))}
    </MenuAt>
  );
}
