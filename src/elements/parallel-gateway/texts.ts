import type { KindTexts } from '../kind-texts';

export const texts = {
  name: { zh: '并行网关', en: 'Parallel gateway' },
  help: {
    zh: '同时走所有分支；汇合时等齐所有分支再继续。',
    en: 'Takes all branches at once; where they meet, it waits for all of them.',
  },
  startingName: { zh: '', en: '' },
} as const satisfies KindTexts;
