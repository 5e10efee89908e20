import { Handle, type NodeProps, Position, useStore } from '@xyflow/react';
import { memo } from 'react';
import { APPEARANCES } from '@/elements/appearances';
import { cx } from '@/kit/cx';
import { Body } from '../diagram/bodies';
import { AppendPad } from './append-pad';
import type { ElementNode as ElementNodeType } from './canvas-types';

/** Below this zoom text cannot be read and is not drawn. */
const FAR = 0.4;
const SIDES = [Position.Left, Position.Right, Position.Top, Position.Bottom] as const;

/** An element on the canvas: its body, the four places a flow can begin, and the pad when it is selected alone. */
export const ElementNode = memo(function ElementNode({ id, data, selected, dragging }: NodeProps<ElementNodeType>) {
  const far = useStore((store) => store.transform[2] < FAR);
  const { connects, size } = APPEARANCES[data.element.kind];
  return (
    <>
      <Body
        kind={data.element.kind}
        title={data.title}
        meaning={data.meaning}
        selected={selected}
        brief={far}
        errors={data.errors}
        warnings={data.warnings}
      />
      {/* Also from afar: React Flow finds the ends of flows by what is drawn. */}
      {SIDES.map((side) => (
        <Handle
          key={side}
          id={side}
          type="source"
          position={side}
          isConnectableStart={connects.outgoing}
          isConnectableEnd={connects.incoming}
          className={cx('docket-handle', !connects.outgoing && 'docket-handle-off')}
        />
      ))}
      {data.alone && !dragging && !far && (
        <AppendPad element={id} leadsOn={connects.outgoing} small={size.width < 124} />
      )}
    </>
  );
});
