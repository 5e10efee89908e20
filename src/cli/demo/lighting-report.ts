import type { ProcessDefinition } from '@/definition/definition';
import { hoursAgo } from './moments';
import type { Story } from './story';

/**
 * 亮灯率上报: a form and a call to another system. The address is one that no installation may call until its operator allows it,
 * so that the demo asks nobody outside and shows what an incident looks like.
 */
export const LIGHTING_REPORT: ProcessDefinition = {
  $schema: '/schema/docket-1.json',
  format: 'docket/1',
  key: 'lighting-report',
  name: { zh: '亮灯率上报', en: 'Lighting rate report' },
  documentation: {
    zh: '每晚巡查后填报亮灯率，由系统送到市级平台。演示环境没有接通该平台，送到这一步会停下并产生异常。',
    en: 'The lighting rate after each night patrol, sent to the city’s platform. The demo is not connected to it: the process stops there with an incident.',
  },
  logic: {
    elements: [
      { id: 'report', kind: 'start-event', name: { zh: '填报', en: 'Report' }, form: 'lighting-form' },
      {
        id: 'send',
        kind: 'service-task',
        name: { zh: '送市级平台', en: 'Send to the city’s platform' },
        connector: {
          kind: 'http',
          method: 'POST',
          url: 'http://127.0.0.1:9/city-platform/lighting',
          headers: { 'content-type': 'application/json' },
          body: '{"district":"{{district}}","rate":"{{rate}}"}',
          timeoutMs: 5000,
        },
        retry: { attempts: 3, backoffMs: 1000 },
      },
      { id: 'done', kind: 'end-event', name: { zh: '已上报', en: 'Reported' } },
    ],
    flows: [
      { id: 'to-send', source: 'report', target: 'send' },
      { id: 'to-done', source: 'send', target: 'done' },
    ],
    variables: [],
  },
  forms: [
    {
      id: 'lighting-form',
      name: { zh: '亮灯率填报单', en: 'Lighting rate' },
      fields: [
        {
          id: 'district',
          kind: 'radio',
          key: 'district',
          label: { zh: '片区', en: 'District' },
          required: true,
          options: [
            { value: 'east', label: { zh: '东区', en: 'East' } },
            { value: 'west', label: { zh: '西区', en: 'West' } },
          ],
        },
        {
          id: 'rate',
          kind: 'number',
          key: 'rate',
          label: { zh: '亮灯率（%）', en: 'Lighting rate (%)' },
          required: true,
          min: 0,
          max: 100,
          decimals: 1,
        },
      ],
    },
  ],
  layout: { elements: { report: { x: 60, y: 134 }, send: { x: 200, y: 120 }, done: { x: 520, y: 134 } } },
};

/** One instance of 亮灯率上报, stopped at the platform. */
export const LIGHTING_STORIES: readonly Story[] = [
  { at: hoursAgo(11), by: 'luoyan', report: { district: 'east', rate: 98.7 }, steps: [] },
];
