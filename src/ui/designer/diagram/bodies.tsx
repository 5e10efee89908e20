import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Appearance } from '@/elements/appearance';
import { APPEARANCES } from '@/elements/appearances';
import type { ElementKind } from '@/elements/schemas';
import { cx } from '@/kit/cx';
import { KindIcon } from './kind-icon';
import { RAIL } from './rail';

/** What a body draws. Knows neither editor nor instance: both use the same five bodies. */
export interface BodyProps {
  readonly kind: ElementKind;
  /** '' shows nothing; the kind's icon says what it is. */
  readonly title: string;
  readonly meaning: string;
  readonly selected?: boolean | undefined;
  /** Far away: shape, colour and name. */
  readonly brief?: boolean | undefined;
  readonly errors?: number | undefined;
  readonly warnings?: number | undefined;
  /** How many tokens wait here. */
  readonly tokens?: number | undefined;
  /** The path of an instance led here. */
  readonly visited?: boolean | undefined;
  readonly incident?: boolean | undefined;
}

/** The body of an element, filling the box it stands in. */
export function Body(props: BodyProps) {
  const Shape = BODIES[APPEARANCES[props.kind].body];
  return <Shape {...props} />;
}

function outline({ selected, errors = 0, visited, incident }: BodyProps): string {
  if (selected === true) return 'border-accent shadow-[0_0_0_2px_var(--color-accent)]';
  if (incident === true) return 'border-incident shadow-[0_0_0_1px_var(--color-incident)]';
  if (errors > 0) return 'border-overdue';
  return visited === true ? 'border-accent' : 'border-line';
}

function ActivityBody(props: BodyProps) {
  const { kind, title, meaning, brief } = props;
  const rail = RAIL[APPEARANCES[kind].rail];
  return (
    <div
      className={cx(
        'relative flex size-full items-center gap-2.5 rounded-lg border bg-surface pr-2 pl-4',
        outline(props),
      )}
    >
      <span className={cx('absolute -top-px -bottom-px -left-px w-1 rounded-l-lg', rail.bar)} />
      {brief === true ? (
        // A few large words are read where many small ones are not.
        <span className="line-clamp-2 min-w-0 flex-1 text-[24px] leading-[1.1] font-semibold">{title}</span>
      ) : (
        <>
          <span className={cx('grid size-8 shrink-0 place-items-center rounded-md', rail.icon)}>
            <KindIcon kind={kind} />
          </span>
          <span className="min-w-0 flex-1">
            <span className={cx('font-semibold leading-tight', meaning === '' ? 'line-clamp-2' : 'block truncate')}>
              {title}
            </span>
            {meaning !== '' && <span className="block truncate text-xs text-text-2">{meaning}</span>}
          </span>
        </>
      )}
      <Marks {...props} />
    </div>
  );
}

function EventBody(props: BodyProps) {
  const { kind } = props;
  const thick = APPEARANCES[kind].outline === 'thick';
  const colour = thick ? 'border-text-2 text-text-2' : 'border-done text-done';
  return (
    <div className="relative size-full">
      <div
        className={cx(
          'grid size-full place-items-center rounded-full bg-surface',
          thick ? 'border-4' : 'border-2',
          props.selected || props.incident || (props.errors ?? 0) > 0 ? outline(props) : colour,
        )}
      >
        {!thick && <KindIcon kind={kind} size={14} />}
      </div>
      <Below {...props} />
      <Marks {...props} />
    </div>
  );
}

function GatewayBody(props: BodyProps) {
  return (
    <div className="relative size-full">
      <div
        className={cx(
          'absolute inset-[7px] rotate-45 rounded-[5px] border-[1.5px] bg-surface',
          props.selected || props.incident || (props.errors ?? 0) > 0 ? outline(props) : 'border-paused',
        )}
      />
      <span className="absolute inset-0 grid place-items-center text-paused">
        <KindIcon kind={props.kind} size={20} />
      </span>
      <Below {...props} />
      <Marks {...props} />
    </div>
  );
}

function ArtefactBody(props: BodyProps) {
  const { meaning, title, brief } = props;
  const text = meaning || title;
  return (
    <div
      className={cx(
        'relative size-full overflow-hidden rounded-r-md border-y border-r border-l-4 border-dashed bg-surface/60 px-2.5 py-1 text-sm leading-[1.35] text-text-2',
        props.selected === true ? outline(props) : 'border-control/50 border-l-text-3',
      )}
    >
      {brief !== true && <span className="line-clamp-3">{text}</span>}
      <Marks {...props} />
    </div>
  );
}

function ContainerBody(props: BodyProps) {
  return (
    <div className={cx('relative size-full rounded-lg border-2 bg-surface/40', outline(props))}>
      {props.brief !== true && <span className="block truncate px-3 py-1.5 font-semibold">{props.title}</span>}
      <Marks {...props} />
    </div>
  );
}

const BODIES: Readonly<Record<Appearance['body'], (props: BodyProps) => ReactNode>> = {
  event: EventBody,
  activity: ActivityBody,
  gateway: GatewayBody,
  container: ContainerBody,
  artefact: ArtefactBody,
};

/** Name and meaning under a small shape. */
function Below({ title, meaning, brief }: BodyProps) {
  if (brief === true || (title === '' && meaning === '')) return null;
  return (
    <span className="absolute top-full left-1/2 mt-1 flex w-max max-w-36 -translate-x-1/2 flex-col rounded bg-bg/85 px-1 text-center text-xs leading-tight">
      {title !== '' && <span className="line-clamp-2 text-text">{title}</span>}
      {meaning !== '' && <span className="truncate text-text-3">{meaning}</span>}
    </span>
  );
}

/** Problems, incidents and tokens at the upper right corner. Said in words by the label of the element around it. */
function Marks({ errors = 0, warnings = 0, tokens = 0, incident = false }: BodyProps) {
  const problems = errors + warnings;
  if (problems === 0 && tokens === 0 && !incident) return null;
  const mark = 'grid h-[18px] min-w-[18px] place-items-center rounded-full px-1 text-[11px] font-semibold leading-none';
  return (
    <span className="absolute -top-2.5 -right-2 flex gap-1" aria-hidden>
      {incident && (
        <span className={cx(mark, 'bg-incident text-surface')}>
          <TriangleAlert size={12} />
        </span>
      )}
      {problems > 0 && (
        <span className={cx(mark, errors > 0 ? 'bg-overdue text-surface' : 'bg-paused text-surface')}>{problems}</span>
      )}
      {tokens > 0 && (
        <span className={cx(mark, 'bg-waiting text-surface ring-2 ring-surface')} data-token>
          {tokens}
        </span>
      )}
    </span>
  );
}
