import { EdgeLabelRenderer, type EdgeProps, useStore } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo, useState } from 'react';
import { FlowLabel } from '../diagram/flow-label';
import { FlowLine } from '../diagram/flow-line';
import { corners, labelPoint, labelWidth, pathOf, type Side } from '../diagram/route';
import { useCanvasMenus } from './canvas-menus';
import type { FlowEdge as FlowEdgeType } from './canvas-types';

const FAR = 0.4;

/** A flow on the canvas: the line, its words, and the "+" that puts an element on it. */
export const FlowEdge = memo(function FlowEdge(props: EdgeProps<FlowEdgeType>) {
  const { id, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, selected = false, data } = props;
  const far = useStore((store) => store.transform[2] < FAR);
  const [near, setNear] = useState(false);
  const points = corners(
    { x: sourceX, y: sourceY },
    sourcePosition satisfies `${Side}`,
    { x: targetX, y: targetY },
    targetPosition satisfies `${Side}`,
    data?.lane,
  );
  const words = data?.words ?? '';
  const label = labelPoint(points, words === '' ? 0 : labelWidth(words));
  const isDefault = data?.isDefault ?? false;
  return (
    <>
      <FlowLine points={points} isDefault={isDefault} selected={selected} problem={data?.problem} />
      <path
        d={pathOf(points)}
        fill="none"
        strokeOpacity={0}
        strokeWidth={20}
        className="react-flow__edge-interaction"
        onPointerEnter={() => setNear(true)}
        onPointerLeave={() => setNear(false)}
      />
      {!far && (words !== '' || near || selected) && (
        <EdgeLabelRenderer>
          <div
            className="nodrag nopan absolute flex flex-col items-center"
            style={{ transform: `translate(-50%, -50%) translate(${label.x}px, ${label.y}px)`, zIndex: near ? 10 : 0 }}
            onPointerEnter={() => setNear(true)}
            onPointerLeave={() => setNear(false)}
          >
            {words !== '' && (
              <FlowLabel isDefault={isDefault} selected={selected}>
                {words}
              </FlowLabel>
            )}
            {(near || selected) && <InsertButton flow={id} below={words !== ''} />}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

function InsertButton({ flow, below }: { readonly flow: string; readonly below: boolean }) {
  const t = useTranslations('designer');
  const menus = useCanvasMenus();
  if (!menus.editable) return null;
  return (
    <button
      type="button"
      aria-label={t('canvas.insert')}
      title={t('canvas.insert')}
      className={`pointer-events-auto grid size-5 place-items-center rounded-full border border-accent bg-surface text-accent hover:bg-accent hover:text-surface ${below ? 'absolute top-full mt-0.5' : ''}`}
      onClick={(event) => {
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        menus.insert(flow, { x: left, y: bottom });
      }}
    >
      <Plus size={13} aria-hidden />
    </button>
  );
}
