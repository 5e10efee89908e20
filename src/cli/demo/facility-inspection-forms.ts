import type { Form } from '@/definition/definition';

const SEVERITIES = [
  { value: 'low', label: { zh: '轻微', en: 'Minor' } },
  { value: 'medium', label: { zh: '一般', en: 'Moderate' } },
  { value: 'high', label: { zh: '严重', en: 'Severe' } },
];

export const REPORT_FORM: Form = {
  id: 'report-form',
  name: { zh: '巡查上报单', en: 'Inspection report' },
  fields: [
    {
      id: 'facility',
      kind: 'select',
      key: 'facility',
      label: { zh: '设施类型', en: 'Facility' },
      required: true,
      options: [
        { value: 'road', label: { zh: '道路', en: 'Road' } },
        { value: 'bridge', label: { zh: '桥梁', en: 'Bridge' } },
        { value: 'street-lamp', label: { zh: '路灯', en: 'Street lamp' } },
        { value: 'drainage', label: { zh: '排水设施', en: 'Drain or manhole' } },
        { value: 'other', label: { zh: '其他', en: 'Other' } },
      ],
    },
    {
      id: 'location',
      kind: 'text',
      key: 'location',
      label: { zh: '位置', en: 'Location' },
      help: { zh: '路名、门牌或灯杆号', en: 'Street, house number or pole number' },
      required: true,
      maxLength: 200,
    },
    {
      id: 'description',
      kind: 'long-text',
      key: 'description',
      label: { zh: '问题描述', en: 'What is wrong' },
      required: true,
      maxLength: 2000,
    },
    {
      id: 'photo',
      kind: 'attachment',
      key: 'photo',
      label: { zh: '现场照片', en: 'Photo' },
      help: { zh: '最多 3 张', en: 'Up to 3' },
      required: false,
      accept: 'image',
      maxCount: 3,
    },
    {
      id: 'severity',
      kind: 'radio',
      key: 'severity',
      label: { zh: '严重程度', en: 'Severity' },
      required: true,
      options: SEVERITIES,
    },
  ],
};

export const CHECK_FORM: Form = {
  id: 'check-form',
  name: { zh: '现场核查单', en: 'Check on site' },
  fields: [
    {
      id: 'severity',
      kind: 'radio',
      key: 'severity',
      label: { zh: '核定严重程度', en: 'Severity as found' },
      help: { zh: '与上报不一致时请更正', en: 'Correct it where the report was wrong' },
      required: true,
      options: SEVERITIES,
    },
    {
      id: 'danger',
      kind: 'checkbox',
      key: 'danger',
      label: { zh: '影响通行安全', en: 'Danger to traffic or people' },
      required: false,
    },
    {
      id: 'finding',
      kind: 'long-text',
      key: 'finding',
      label: { zh: '核查情况', en: 'Findings' },
      required: true,
      maxLength: 2000,
    },
    {
      id: 'estimate',
      kind: 'money',
      key: 'estimate',
      label: { zh: '预计费用', en: 'Estimated cost' },
      required: false,
      min: '0.00',
    },
  ],
};

export const PLAN_FORM: Form = {
  id: 'plan-form',
  name: { zh: '维修计划', en: 'Repair plan' },
  fields: [
    {
      id: 'planned-date',
      kind: 'date',
      key: 'plannedDate',
      label: { zh: '计划日期', en: 'Planned date' },
      required: true,
    },
    {
      id: 'instruction',
      kind: 'long-text',
      key: 'instruction',
      label: { zh: '施工要求', en: 'Instructions' },
      required: false,
      maxLength: 1000,
    },
  ],
};

export const REPAIR_FORM: Form = {
  id: 'repair-form',
  name: { zh: '维修记录', en: 'Repair record' },
  fields: [
    {
      id: 'measures',
      kind: 'heading',
      key: 'measuresHeading',
      label: { zh: '处理情况', en: 'What was done' },
      required: false,
    },
    {
      id: 'work-done',
      kind: 'long-text',
      key: 'workDone',
      label: { zh: '维修内容', en: 'Work done' },
      required: true,
      maxLength: 2000,
    },
    {
      id: 'workers',
      kind: 'number',
      key: 'workers',
      label: { zh: '出动人数', en: 'People on site' },
      required: true,
      min: 1,
      max: 100,
    },
    {
      id: 'cost',
      kind: 'money',
      key: 'cost',
      label: { zh: '实际费用', en: 'Actual cost' },
      required: false,
      min: '0.00',
    },
    {
      id: 'repair-photo',
      kind: 'attachment',
      key: 'repairPhoto',
      label: { zh: '完工照片', en: 'Photo after repair' },
      required: false,
      accept: 'image',
      maxCount: 3,
    },
  ],
};

export const ACCEPTANCE_FORM: Form = {
  id: 'acceptance-form',
  name: { zh: '验收单', en: 'Acceptance' },
  fields: [
    {
      id: 'accepted',
      kind: 'radio',
      key: 'accepted',
      label: { zh: '验收结论', en: 'Verdict' },
      required: true,
      options: [
        { value: 'yes', label: { zh: '通过', en: 'Accepted' } },
        { value: 'no', label: { zh: '不通过，退回维修', en: 'Not accepted, back to repair' } },
      ],
    },
    {
      id: 'acceptance-note',
      kind: 'long-text',
      key: 'acceptanceNote',
      label: { zh: '验收意见', en: 'Remarks' },
      required: false,
      maxLength: 1000,
    },
  ],
};
