import type { KindTexts } from '../kind-texts';

export const texts = {
  name: { zh: '服务任务', en: 'Service task' },
  help: {
    zh: '由系统自动办理的步骤：调用一个 HTTP 接口，失败时自动重试。',
    en: 'A step done by the system: it calls an HTTP address and tries again when that fails.',
  },
  startingName: { zh: '调用服务', en: 'Call a service' },
} as const satisfies KindTexts;
