import type { Role } from '@/model/role';
import type { LocalizedText } from '@/model/text';

/** A person of the demo: made-up names, one shared password that the start program prints. */
export interface DemoPerson {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly teams: readonly string[];
}
export interface DemoTeam {
  readonly key: string;
  readonly name: LocalizedText;
}
export interface DemoDepartment {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly teams: readonly DemoTeam[];
  readonly people: readonly DemoPerson[];
}

/** Only ever given to the made-up people below. */
export const DEMO_PASSWORD = 'docket-demo-2026';

export const MUNICIPAL: DemoDepartment = {
  slug: 'municipal',
  name: { zh: '市政设施管理处', en: 'Municipal Facilities Office' },
  teams: [
    { key: 'inspection-1', name: { zh: '巡查一组', en: 'Inspection Team 1' } },
    { key: 'inspection-2', name: { zh: '巡查二组', en: 'Inspection Team 2' } },
    { key: 'dispatch', name: { zh: '调度室', en: 'Dispatch Room' } },
    { key: 'road-repair', name: { zh: '道路维修队', en: 'Road Repair Team' } },
    { key: 'bridge-repair', name: { zh: '桥梁维修队', en: 'Bridge Repair Team' } },
    { key: 'lighting-repair', name: { zh: '照明维修队', en: 'Lighting Repair Team' } },
    { key: 'drainage-repair', name: { zh: '排水维修队', en: 'Drainage Repair Team' } },
  ],
  people: [
    { login: 'wangfang', name: '王芳', role: 'owner', teams: [] },
    { login: 'zhaojun', name: '赵军', role: 'admin', teams: ['dispatch'] },
    { login: 'liuyang', name: '刘洋', role: 'designer', teams: [] },
    { login: 'chenjing', name: '陈静', role: 'operator', teams: ['dispatch'] },
    { login: 'lilei', name: '李雷', role: 'member', teams: ['inspection-1'] },
    { login: 'hanmei', name: '韩梅', role: 'member', teams: ['inspection-1'] },
    { login: 'sunqiang', name: '孙强', role: 'member', teams: ['inspection-2'] },
    { login: 'zhoumin', name: '周敏', role: 'member', teams: ['inspection-2'] },
    { login: 'wugang', name: '吴刚', role: 'member', teams: ['road-repair'] },
    { login: 'zhengwei', name: '郑伟', role: 'member', teams: ['road-repair'] },
    { login: 'qianjin', name: '钱进', role: 'member', teams: ['bridge-repair'] },
    { login: 'fengli', name: '冯丽', role: 'member', teams: ['lighting-repair'] },
    { login: 'denghui', name: '邓辉', role: 'member', teams: ['drainage-repair'] },
    { login: 'tangjie', name: '唐洁', role: 'auditor', teams: [] },
  ],
};

export const STREET_LAMPS: DemoDepartment = {
  slug: 'street-lamps',
  name: { zh: '路灯管理所', en: 'Street Lamp Office' },
  teams: [
    { key: 'intake', name: { zh: '报修受理组', en: 'Intake Desk' } },
    { key: 'crew-east', name: { zh: '东区电工班', en: 'East District Crew' } },
    { key: 'crew-west', name: { zh: '西区电工班', en: 'West District Crew' } },
  ],
  people: [
    { login: 'hejian', name: '何建', role: 'owner', teams: [] },
    { login: 'gaoxiang', name: '高翔', role: 'admin', teams: [] },
    { login: 'linna', name: '林娜', role: 'designer', teams: [] },
    { login: 'guotao', name: '郭涛', role: 'operator', teams: ['intake'] },
    { login: 'luoyan', name: '罗燕', role: 'member', teams: ['intake'] },
    { login: 'xutao', name: '徐涛', role: 'member', teams: ['crew-east'] },
    { login: 'caoyu', name: '曹宇', role: 'member', teams: ['crew-west'] },
    // The same auditor looks at both departments: shows the workspace switcher.
    { login: 'tangjie', name: '唐洁', role: 'auditor', teams: [] },
  ],
};

export const DEPARTMENTS: readonly DemoDepartment[] = [MUNICIPAL, STREET_LAMPS];
