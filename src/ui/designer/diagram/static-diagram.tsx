import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Element, ProcessDefinition } from '@/definition/definition';
import { cx } from '@/kit/cx';
import { executionOrder } from '../editor/graph-order';
import { Body } from './bodies';
import type { DiagramLayout } from './diagram-layout';
import { FlowLabel } from './flow-label';
import { FlowLine } from './flow-line';
import { labelPoint, labelWidth } from './route';
import type { DiagramWords } from './use-diagram-words';

interface StaticDiagramProps {
  readonly definition: ProcessDefinition;
  readonly layout: DiagramLayout;
  readonly words: DiagramWords;
  readonly scale: number;
  readonly active: readonly string[];
  readonly visited: readonly string[];
  readonly taken: readonly string[];
  readonly incidents: readonly string[];
  /** An instance is shown: what it has not reached steps back. */
  readonly running: boolean;
  readonly selected: string | undefined;
  readonly onSelect: ((element: string) => void) | undefined;
}

/** The picture: flows as SVG below, elements as boxes above, in the order they are carried out. */
export function StaticDiagram(props: StaticDiagramProps) {
  const { definition, layout, words, scale } = props;
  const { bounds } = layout;
  const t = useTranslations('process');
  const elements = useMemo(() => inOrder(definition), [definition]);
  const state = useElementStates(props);
  return (
    <div
      style={{ width: bounds.width * scale, height: bounds.height * scale }}
      className="relative m-auto shrink-0 overflow-hidden"
    >
      <div
        className="absolute top-0 left-0 origin-top-left"
        style={{ width: bounds.width, height: bounds.height, transform: `scale(${scale})` }}
      >
        <svg
          aria-hidden="true"
          className="absolute inset-0"
          width={bounds.width}
          height={bounds.height}
          viewBox={`${bounds.x} ${bounds.y} ${bounds.width} ${bounds.height}`}
        >
          {layout.flows.map((flow) => (
            <FlowLine
              key={flow.id}
              points={flow.points}
              isDefault={flow.isDefault}
              taken={props.taken.includes(flow.id)}
              faded={props.running}
            />
          ))}
        </svg>
        <FlowLabels {...props} />
        <ol aria-label={t('viewer.steps')} className="contents list-none">
          {elements.map((element) => {
            const box = layout.boxes.get(element.id);
            if (box === undefined) return null;
            const { label, ...marks } = state(element);
            const place = { left: box.x - bounds.x, top: box.y - bounds.y, width: box.width, height: box.height };
            const body = (
              <Body
                kind={element.kind}
                title={words.title(element)}
                meaning={words.meaning(element)}
                selected={props.selected === element.id}
                {...marks}
              />
            );
            const className = cx('absolute block text-left', marks.faded && 'opacity-80');
            return (
              <li key={element.id} className={className} style={place} data-element={element.id}>
                {props.onSelect === undefined ? (
                  <>
                    <span className="sr-only">{label}</span>
                    <span aria-hidden className="contents">
                      {body}
                    </span>
                  </>
                ) : (
                  <button
                    type="button"
                    aria-label={label}
                    aria-pressed={props.selected === element.id}
                    className="block size-full rounded-lg text-left"
                    onClick={() => props.onSelect?.(element.id)}
                  >
                    {body}
                  </button>
                )}
              </li>
            );
          })}
        </ol>
      </div>
    </div>
  );
}

function FlowLabels({ definition, layout, words }: StaticDiagramProps) {
  const flows = new Map(definition.logic.flows.map((flow) => [flow.id, flow]));
  return layout.flows.map((placed) => {
    const flow = flows.get(placed.id);
    const text = flow === undefined ? '' : words.flow(flow, placed.isDefault);
    if (text === '') return null;
    const at = labelPoint(placed.points, labelWidth(text));
    return (
      <div
        key={placed.id}
        aria-hidden
        className="absolute -translate-1/2"
        style={{ left: at.x - layout.bounds.x, top: at.y - layout.bounds.y }}
      >
        <FlowLabel isDefault={placed.isDefault}>{text}</FlowLabel>
      </div>
    );
  });
}

function inOrder(definition: ProcessDefinition): readonly Element[] {
  const byId = new Map(definition.logic.elements.map((element) => [element.id, element]));
  return executionOrder(definition).flatMap((id) => byId.get(id) ?? []);
}

/** Marks of an element and the same in words, for those who do not see the picture. */
function useElementStates({ definition, words, active, visited, taken, incidents, running }: StaticDiagramProps) {
  const t = useTranslations('process');
  return (element: Element) => {
    const tokens = active.filter((id) => id === element.id).length;
    const been = visited.includes(element.id);
    const incident = incidents.includes(element.id);
    const ways = definition.logic.flows.filter((flow) => flow.source === element.id && taken.includes(flow.id));
    const said = [
      `${words.kind(element)}${t('viewer.colon')}${words.name(element)}`,
      words.meaning(element),
      tokens > 0 ? t('viewer.state-active', { count: tokens }) : been ? t('viewer.state-visited') : '',
      incident ? t('viewer.state-incident') : '',
      ...ways.map((flow) => words.flow(flow, false)).map((way) => (way === '' ? '' : t('viewer.state-way', { way }))),
    ];
    return {
      tokens,
      visited: been || tokens > 0,
      incident,
      faded: running && !been && tokens === 0 && !incident,
      label: said.filter((part) => part !== '').join(t('viewer.comma')),
    };
  };
}
