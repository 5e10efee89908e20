import type { KindTexts } from '../kind-texts';

export const texts = {
  name: { zh: '排他网关', en: 'Exclusive gateway' },
  help: {
    zh: '按条件只走一条分支；都不成立时走默认分支。',
    en: 'Takes exactly one branch: the first whose condition holds, else the default.',
  },
  startingName: { zh: '', en: '' },
} as const satisfies KindTexts;
