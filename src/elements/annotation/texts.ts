import type { KindTexts } from '../kind-texts';

export const texts = {
  name: { zh: '注释', en: 'Annotation' },
  help: {
    zh: '写给读图人的说明，不影响流程运行。',
    en: 'A note for readers of the diagram; it has no effect on the run.',
  },
  startingName: { zh: '', en: '' },
} as const satisfies KindTexts;
