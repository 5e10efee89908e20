import type { ProcessDefinition } from '@/definition/definition';
import type { Event } from '@/engine/event';
import type { Tone } from '@/kit/tone';
import { type Locale, textIn } from '@/model/text';

/** A sentence of the message file (`instance.events`) and what stands in its gaps. */
export interface Sentence {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly tone: Tone;
  /** Everyone wants to know; the rest is for those who look closely. */
  readonly major: boolean;
}

export interface HistoryNames {
  readonly element: (id: string) => string;
  readonly flow: (id: string) => string;
  /** Whom a task was given to. */
  readonly who: (event: Extract<Event, { type: 'task.created' }>) => string;
}

/** What happened, as a sentence. Complete by type: a new event does not compile until it has one. */
export function sentenceOf(event: Event, actor: string, names: HistoryNames): Sentence {
  const say = (key: string, tone: Tone, major: boolean, params: Sentence['params'] = {}): Sentence => ({
    key,
    tone,
    major,
    params: {
      actor,
      ...('element' in event && event.element !== null ? { element: names.element(event.element) } : {}),
      ...params,
    },
  });
  switch (event.type) {
    case 'instance.started':
      return say('instance.started', 'done', true);
    case 'instance.completed':
      return say('instance.completed', 'done', true);
    case 'instance.cancelled':
      return say('instance.cancelled', 'paused', true, { reason: event.reason });
    case 'activity.activated':
      return say('activity.activated', 'neutral', false);
    case 'activity.completed':
      return say('activity.completed', 'neutral', false);
    case 'activity.cancelled':
      return say('activity.cancelled', 'neutral', false);
    case 'flow.taken': {
      const params = { flow: names.flow(event.flow), from: names.element(event.from), to: names.element(event.to) };
      return event.why === undefined
        ? say('flow.taken', 'neutral', false, params)
        : say(`flow.by-${event.why.by}`, 'running', true, params);
    }
    case 'join.completed':
      return say('join.completed', 'neutral', false);
    case 'task.created': {
      const who = names.who(event);
      return say(who === '' ? 'task.created-nobody' : 'task.created', 'waiting', true, { who });
    }
    case 'task.completed':
      return say('task.completed', 'done', true);
    case 'task.cancelled':
      return say('task.cancelled', 'neutral', true);
    case 'job.requested':
      return say('job.requested', 'running', false);
    case 'job.completed':
      return say('job.completed', 'done', true);
    case 'job.failed':
      return say(event.final ? 'job.failed-final' : 'job.failed', 'overdue', true, { message: event.error.message });
    case 'job.cancelled':
      return say('job.cancelled', 'neutral', false);
    case 'variables.set':
      return say(event.element === null ? 'variables.mended' : 'variables.set', 'neutral', true, {
        count: Object.keys(event.values).length,
      });
    case 'incident.raised':
      return say('incident.raised', 'incident', true);
    case 'incident.resolved':
      return say('incident.resolved', 'done', true);
  }
}

/** Every key `sentenceOf` may answer with, for the test that each has a text. */
export const SENTENCES: readonly string[] = [
  'instance.started',
  'instance.completed',
  'instance.cancelled',
  'activity.activated',
  'activity.completed',
  'activity.cancelled',
  'flow.taken',
  'flow.by-condition',
  'flow.by-default',
  'join.completed',
  'task.created',
  'task.created-nobody',
  'task.completed',
  'task.cancelled',
  'job.requested',
  'job.completed',
  'job.failed',
  'job.failed-final',
  'job.cancelled',
  'variables.set',
  'variables.mended',
  'incident.raised',
  'incident.resolved',
];

/** Names of elements and flows of one version; a nameless gateway is called by its kind, a nameless flow by where it leads. */
export function namesIn(
  definition: ProcessDefinition,
  locale: Locale,
  kindName: (kind: ProcessDefinition['logic']['elements'][number]['kind']) => string,
): Pick<HistoryNames, 'element' | 'flow'> {
  const elements = new Map(
    definition.logic.elements.map((element) => [element.id, textIn(element.name, locale) || kindName(element.kind)]),
  );
  const flows = new Map(
    definition.logic.flows.map(({ id, name, target }) => [
      id,
      (name && textIn(name, locale)) || elements.get(target) || target,
    ]),
  );
  return { element: (id) => elements.get(id) ?? id, flow: (id) => flows.get(id) ?? id };
}
