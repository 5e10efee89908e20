import { cx } from '@/kit/cx';
import type { Point } from '@/model/element';
import { arrowOf, pathOf } from './route';

export interface FlowLineProps {
  readonly points: readonly Point[];
  /** The branch taken when no condition holds: dashed. */
  readonly isDefault?: boolean | undefined;
  readonly selected?: boolean | undefined;
  readonly problem?: boolean | undefined;
  /** The path of an instance. */
  readonly taken?: boolean | undefined;
  /** An instance is shown and did not come by here. */
  readonly faded?: boolean | undefined;
}

/** A sequence flow as SVG. The arrow is drawn, not a marker: markers cannot take the line's colour in older browsers. */
export function FlowLine({ points, isDefault, selected, problem, taken, faded }: FlowLineProps) {
  const colour = selected
    ? 'stroke-accent text-accent'
    : problem
      ? 'stroke-overdue text-overdue'
      : taken
        ? 'stroke-accent text-accent'
        : faded
          ? 'stroke-line text-control'
          : 'stroke-control text-control';
  return (
    <g className={colour}>
      <path
        d={pathOf(points)}
        className={cx('fill-none', selected || taken ? '[stroke-width:2.5]' : '[stroke-width:1.5]')}
        {...(isDefault && !taken ? { strokeDasharray: '5 4' } : {})}
      />
      <path d={arrowOf(points)} className="fill-current stroke-none" />
    </g>
  );
}
