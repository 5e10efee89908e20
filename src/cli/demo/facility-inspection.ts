import type { ProcessDefinition } from '@/definition/definition';
import type { Assignment } from '@/model/assignment';
import { ACCEPTANCE_FORM, CHECK_FORM, PLAN_FORM, REPAIR_FORM, REPORT_FORM } from './facility-inspection-forms';

/** The team that looks after a kind of facility; both the check and the repair go to it. */
const responsibleTeam: Assignment = {
  rules: [
    rule('road', { zh: '道路设施归道路维修队', en: 'Roads belong to the Road Repair Team' }, 'road-repair'),
    rule('bridge', { zh: '桥梁设施归桥梁维修队', en: 'Bridges belong to the Bridge Repair Team' }, 'bridge-repair'),
    rule(
      'street-lamp',
      { zh: '路灯归照明维修队', en: 'Street lamps belong to the Lighting Repair Team' },
      'lighting-repair',
    ),
    rule(
      'drainage',
      { zh: '排水设施归排水维修队', en: 'Drains belong to the Drainage Repair Team' },
      'drainage-repair',
    ),
  ],
  otherwise: { teams: ['dispatch'] },
};

function rule(facility: string, name: { zh: string; en: string }, team: string): Assignment['rules'][number] {
  return {
    id: `for-${facility}`,
    name,
    when: { all: [{ fact: 'facility', operator: 'equal', value: facility }] },
    to: { teams: [team] },
  };
}

/** 市政设施巡查: report, check on site, repair (urgent at once, normal as planned), acceptance by the reporter's team. */
export const FACILITY_INSPECTION: ProcessDefinition = {
  $schema: '/schema/docket-1.json',
  format: 'docket/1',
  key: 'facility-inspection',
  name: { zh: '市政设施巡查', en: 'Municipal facility inspection' },
  documentation: {
    zh: '巡查员上报设施问题，系统按规则判断紧急程度和责任队伍；现场核查后紧急的立即抢修，一般的按计划维修，最后由上报人所在班组验收。',
    en: 'Inspectors report a fault; rules choose urgency and the responsible team. After a check on site, urgent faults are repaired at once and normal ones as planned; the reporter’s team accepts the work.',
  },
  logic: {
    elements: [
      { id: 'report', kind: 'start-event', name: { zh: '巡查上报', en: 'Report' }, form: 'report-form' },
      {
        id: 'site-check',
        kind: 'user-task',
        name: { zh: '现场核查', en: 'Check on site' },
        form: 'check-form',
        assignment: responsibleTeam,
        due: { after: 'PT24H' },
      },
      {
        id: 'urgency',
        kind: 'exclusive-gateway',
        name: { zh: '是否紧急', en: 'Urgent?' },
        defaultFlow: 'to-plan',
      },
      {
        id: 'urgent-repair',
        kind: 'user-task',
        name: { zh: '紧急抢修', en: 'Urgent repair' },
        form: 'repair-form',
        assignment: responsibleTeam,
        due: { after: 'PT4H' },
        priority: 'high',
      },
      {
        id: 'plan-repair',
        kind: 'user-task',
        name: { zh: '安排维修计划', en: 'Plan the repair' },
        form: 'plan-form',
        assignment: { rules: [], otherwise: { teams: ['dispatch'] } },
        due: { after: 'P2D' },
      },
      {
        id: 'planned-repair',
        kind: 'user-task',
        name: { zh: '计划维修', en: 'Planned repair' },
        form: 'repair-form',
        assignment: responsibleTeam,
        due: { variable: 'plannedDate' },
      },
      {
        id: 'acceptance',
        kind: 'user-task',
        name: { zh: '验收', en: 'Acceptance' },
        form: 'acceptance-form',
        assignment: { rules: [], otherwise: { starterTeams: true } },
        due: { after: 'P2D' },
      },
      {
        id: 'accepted',
        kind: 'exclusive-gateway',
        name: { zh: '验收是否通过', en: 'Accepted?' },
        defaultFlow: 'back-to-repair',
      },
      { id: 'closed', kind: 'end-event', name: { zh: '办结', en: 'Closed' } },
      {
        id: 'urgency-note',
        kind: 'annotation',
        name: { zh: '', en: '' },
        text: {
          zh: '严重问题、影响通行安全，或桥梁的一般问题，都按紧急处理。',
          en: 'Urgent: severe faults, danger to traffic, or a bridge with a moderate fault.',
        },
      },
    ],
    flows: [
      { id: 'to-check', source: 'report', target: 'site-check' },
      { id: 'to-urgency', source: 'site-check', target: 'urgency' },
      {
        id: 'to-urgent',
        source: 'urgency',
        target: 'urgent-repair',
        name: { zh: '紧急', en: 'Urgent' },
        condition: {
          any: [
            { fact: 'severity', operator: 'equal', value: 'high' },
            { fact: 'danger', operator: 'equal', value: true },
            {
              all: [
                { fact: 'facility', operator: 'equal', value: 'bridge' },
                { fact: 'severity', operator: 'equal', value: 'medium' },
              ],
            },
          ],
        },
      },
      { id: 'to-plan', source: 'urgency', target: 'plan-repair', name: { zh: '一般', en: 'Normal' } },
      { id: 'to-planned', source: 'plan-repair', target: 'planned-repair' },
      { id: 'urgent-done', source: 'urgent-repair', target: 'acceptance' },
      { id: 'planned-done', source: 'planned-repair', target: 'acceptance' },
      { id: 'to-accepted', source: 'acceptance', target: 'accepted' },
      {
        id: 'to-closed',
        source: 'accepted',
        target: 'closed',
        name: { zh: '通过', en: 'Accepted' },
        condition: { all: [{ fact: 'accepted', operator: 'equal', value: 'yes' }] },
      },
      { id: 'back-to-repair', source: 'accepted', target: 'urgency', name: { zh: '退回维修', en: 'Back to repair' } },
    ],
    variables: [],
  },
  forms: [REPORT_FORM, CHECK_FORM, PLAN_FORM, REPAIR_FORM, ACCEPTANCE_FORM],
  layout: {
    elements: {
      report: { x: 40, y: 222 },
      'site-check': { x: 120, y: 208 },
      urgency: { x: 384, y: 216 },
      'urgency-note': { x: 376, y: 12 },
      'urgent-repair': { x: 576, y: 108 },
      'plan-repair': { x: 576, y: 208 },
      'planned-repair': { x: 576, y: 308 },
      acceptance: { x: 868, y: 208 },
      accepted: { x: 1132, y: 216 },
      closed: { x: 1276, y: 222 },
    },
  },
};
