import type { KindTexts } from '../kind-texts';

export const texts = {
  name: { zh: '结束', en: 'End' },
  help: {
    zh: '走到这里的分支结束；所有分支都结束后，办件办结。',
    en: 'The branch that gets here ends; the instance is completed when every branch has ended.',
  },
  startingName: { zh: '结束', en: 'End' },
} as const satisfies KindTexts;
