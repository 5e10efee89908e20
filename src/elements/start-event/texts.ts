import type { KindTexts } from '../kind-texts';

export const texts = {
  name: { zh: '开始', en: 'Start' },
  help: {
    zh: '流程从这里开始；可以带一张由发起人填写的表单。',
    en: 'The process starts here, with or without a form for the person who starts it.',
  },
  startingName: { zh: '开始', en: 'Start' },
} as const satisfies KindTexts;
