import type { KindTexts } from '../kind-texts';

export const texts = {
  name: { zh: '人工任务', en: 'User task' },
  help: {
    zh: '由人办理的步骤：进入候选人的待办，认领、填写表单并完成。',
    en: 'A step done by a person: it appears in the inbox of the candidates, who claim it, fill in the form and complete it.',
  },
  startingName: { zh: '新任务', en: 'New task' },
} as const satisfies KindTexts;
