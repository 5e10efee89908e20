import type { ProcessDefinition } from '@/definition/definition';

/** 路灯报修: a shorter process, so that the second department has work of its own. */
export const LAMP_REPAIR: ProcessDefinition = {
  $schema: '/schema/docket-1.json',
  format: 'docket/1',
  key: 'lamp-repair',
  name: { zh: '路灯报修', en: 'Street lamp repair' },
  documentation: {
    zh: '受理市民或巡查报修，按片区派给电工班；缺配件的等配件到货后再修。',
    en: 'Reports from citizens and patrols go to the crew of the district; work that lacks parts waits for them.',
  },
  logic: {
    elements: [
      { id: 'report', kind: 'start-event', name: { zh: '报修受理', en: 'Report taken' }, form: 'report-form' },
      {
        id: 'repair',
        kind: 'user-task',
        name: { zh: '上门维修', en: 'Repair on site' },
        form: 'repair-form',
        assignment: {
          rules: [
            {
              id: 'east',
              name: { zh: '东区由东区电工班负责', en: 'The east belongs to the East District Crew' },
              when: { all: [{ fact: 'district', operator: 'equal', value: 'east' }] },
              to: { teams: ['crew-east'] },
            },
          ],
          otherwise: { teams: ['crew-west'] },
        },
        due: { after: 'P1D' },
      },
      { id: 'fixed', kind: 'exclusive-gateway', name: { zh: '是否修复', en: 'Fixed?' }, defaultFlow: 'to-parts' },
      {
        id: 'parts',
        kind: 'user-task',
        name: { zh: '配件到货确认', en: 'Parts have arrived' },
        form: 'parts-form',
        assignment: { rules: [], otherwise: { teams: ['intake'] } },
        due: { after: 'P5D' },
      },
      { id: 'done', kind: 'end-event', name: { zh: '已修复', en: 'Repaired' } },
    ],
    flows: [
      { id: 'to-repair', source: 'report', target: 'repair' },
      { id: 'to-fixed', source: 'repair', target: 'fixed' },
      {
        id: 'to-done',
        source: 'fixed',
        target: 'done',
        name: { zh: '已修复', en: 'Fixed' },
        condition: { all: [{ fact: 'result', operator: 'equal', value: 'fixed' }] },
      },
      { id: 'to-parts', source: 'fixed', target: 'parts', name: { zh: '缺配件', en: 'Parts missing' } },
      { id: 'again', source: 'parts', target: 'repair' },
    ],
    variables: [],
  },
  forms: [
    {
      id: 'report-form',
      name: { zh: '路灯报修单', en: 'Street lamp report' },
      fields: [
        {
          id: 'pole',
          kind: 'text',
          key: 'pole',
          label: { zh: '灯杆号', en: 'Pole number' },
          required: true,
          maxLength: 40,
        },
        {
          id: 'district',
          kind: 'select',
          key: 'district',
          label: { zh: '片区', en: 'District' },
          required: true,
          options: [
            { value: 'east', label: { zh: '东区', en: 'East' } },
            { value: 'west', label: { zh: '西区', en: 'West' } },
          ],
        },
        {
          id: 'fault',
          kind: 'radio',
          key: 'fault',
          label: { zh: '故障现象', en: 'Fault' },
          required: true,
          options: [
            { value: 'dark', label: { zh: '不亮', en: 'Dark' } },
            { value: 'flicker', label: { zh: '闪烁', en: 'Flickers' } },
            { value: 'damaged', label: { zh: '灯杆受损', en: 'Pole damaged' } },
          ],
        },
        { id: 'remarks', kind: 'long-text', key: 'remarks', label: { zh: '备注', en: 'Remarks' }, required: false },
      ],
    },
    {
      id: 'repair-form',
      name: { zh: '维修记录', en: 'Repair record' },
      fields: [
        {
          id: 'result',
          kind: 'radio',
          key: 'result',
          label: { zh: '维修结果', en: 'Result' },
          required: true,
          options: [
            { value: 'fixed', label: { zh: '已修复', en: 'Fixed' } },
            { value: 'parts', label: { zh: '缺配件', en: 'Parts missing' } },
          ],
        },
        { id: 'work', kind: 'long-text', key: 'work', label: { zh: '处理情况', en: 'Work done' }, required: true },
      ],
    },
    {
      id: 'parts-form',
      name: { zh: '配件到货', en: 'Parts' },
      fields: [
        {
          id: 'parts',
          kind: 'text',
          key: 'partsList',
          label: { zh: '到货配件', en: 'Parts received' },
          required: true,
        },
      ],
    },
  ],
  layout: {
    elements: {
      report: { x: 40, y: 134 },
      repair: { x: 150, y: 120 },
      fixed: { x: 450, y: 128 },
      parts: { x: 364, y: 270 },
      done: { x: 600, y: 134 },
    },
  },
};
