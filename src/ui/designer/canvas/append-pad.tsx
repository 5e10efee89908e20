'use client';
import { NodeToolbar, Position } from '@xyflow/react';
import { Copy, MoveRight, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/kit/icon-button';
import { actionOf } from '../actions/registry';
import { useActions } from '../actions/use-actions';
import { useDesigner } from '../designer-context';

const BUTTONS = [
  { id: 'append', Icon: Plus, leadsOn: true },
  { id: 'connect', Icon: MoveRight, leadsOn: true },
  { id: 'duplicate', Icon: Copy, leadsOn: false },
  { id: 'delete', Icon: Trash2, leadsOn: false },
] as const;

/** What one does next with a selected element, beside it. The same actions as the keys, by the same names. */
export function AppendPad({
  element,
  leadsOn,
  small,
}: {
  readonly element: string;
  readonly leadsOn: boolean;
  /** Narrower than the pad, which then reaches to the right: on the left there may be no canvas. */
  readonly small: boolean;
}) {
  const t = useTranslations('designer');
  const { editable } = useDesigner();
  const { run, shortcut } = useActions();
  if (!editable) return null;
  return (
    <NodeToolbar nodeId={element} isVisible position={Position.Top} offset={14} align={small ? 'start' : 'end'}>
      <div
        role="toolbar"
        aria-label={t('canvas.pad')}
        className="nodrag nopan flex gap-0.5 rounded-lg border border-line bg-surface p-[3px] shadow-float"
      >
        {BUTTONS.filter((button) => leadsOn || !button.leadsOn).map(({ id, Icon }) => (
          <IconButton
            key={id}
            size="small"
            label={t(`actions.${id}`)}
            shortcut={shortcut(actionOf(id))}
            tooltipSide="top"
            icon={<Icon size={16} aria-hidden />}
            onClick={() => run(id)}
          />
        ))}
      </div>
    </NodeToolbar>
  );
}
