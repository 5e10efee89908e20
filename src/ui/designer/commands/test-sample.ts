import type { ProcessDefinition } from '@/definition/definition';
import { emptyDefinition } from '@/definition/empty';
import { createEditor, type Editor } from '../editor/editor';
import type { NewId } from '../editor/new-id';
import { appendAfter } from './append-after';
import { connect } from './connect';

/** For tests: ids in sequence and a clock that only moves when told. */
export function countingIds(): NewId {
  let count = 0;
  return (kind) => {
    count += 1;
    return `${kind}-${count}`;
  };
}

export interface Sample {
  readonly editor: Editor;
  readonly newId: NewId;
  readonly wait: (ms: number) => void;
  readonly definition: () => ProcessDefinition;
}

/** An editor over an empty process. */
export function sample(definition = emptyDefinition('sample', { zh: '示例', en: 'Sample' })): Sample {
  let now = 0;
  const editor = createEditor(definition, () => now);
  return {
    editor,
    newId: countingIds(),
    wait: (ms) => {
      now += ms;
    },
    definition: () => editor.state.definition,
  };
}

/** start -> check -> gateway -> (repair | end), repair -> end. */
export function inspection(): Sample {
  const made = sample();
  const { editor, definition } = made;
  const append = (source: string, kind: Parameters<typeof appendAfter>[1]['kind'], id: string) =>
    editor.run(appendAfter(definition(), { source, kind, id, flow: `${source}-${id}` }));
  append('start', 'user-task', 'check');
  append('check', 'exclusive-gateway', 'urgent');
  append('urgent', 'user-task', 'repair');
  append('urgent', 'end-event', 'end');
  editor.run(connect(definition(), { source: 'repair', target: 'end', flow: 'repair-end' }));
  return sample(definition());
}
