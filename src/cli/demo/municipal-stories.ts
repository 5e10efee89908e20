import { daysAgo, hoursAgo, type Moment } from './moments';
import type { Step, Story, StoryValues } from './story';

type Severity = 'low' | 'medium' | 'high';
type Facility = 'road' | 'bridge' | 'street-lamp' | 'drainage' | 'other';

const REPAIRERS: Readonly<Record<Facility, string>> = {
  road: 'wugang',
  bridge: 'qianjin',
  'street-lamp': 'fengli',
  drainage: 'denghui',
  other: 'chenjing',
};

/** Builders for the steps of 市政设施巡查, so that a story below reads as a line of a logbook. */
function reported(
  at: Moment,
  by: string,
  facility: Facility,
  location: string,
  description: string,
  severity: Severity,
) {
  const steps: Step[] = [];
  const repairer = REPAIRERS[facility];
  const add = (at: Moment, by: string, complete: StoryValues) => {
    steps.push({ at, by, complete });
    return story;
  };
  const story = {
    at,
    by,
    report: { facility, location, description, severity },
    steps: steps as readonly Step[],
    checked: (at: Moment, severity: Severity, finding: string, more: { danger?: boolean; estimate?: string } = {}) =>
      add(at, repairer, {
        severity,
        finding,
        danger: more.danger ?? false,
        ...(more.estimate ? { estimate: more.estimate } : {}),
      }),
    planned: (at: Moment, day: number, instruction: string) =>
      add(at, 'chenjing', { plannedDate: { day }, instruction }),
    repaired: (at: Moment, workDone: string, workers: number, cost: string) =>
      add(at, repairer, { workDone, workers, cost }),
    accepted: (at: Moment, by: string, acceptanceNote: string) => add(at, by, { accepted: 'yes', acceptanceNote }),
    refused: (at: Moment, by: string, acceptanceNote: string) => add(at, by, { accepted: 'no', acceptanceNote }),
    claimed: (at: Moment, by = repairer) => {
      steps.push({ at, by, claim: true });
      return story;
    },
    cancelled: (at: Moment, cancel: string) => {
      steps.push({ at, by: 'chenjing', cancel });
      return story;
    },
  };
  return story;
}

const ENDED: readonly Story[] = [
  reported(daysAgo(27, '08:42'), 'lilei', 'road', '人民路128号门前', '沥青路面坑槽，约0.8平方米，深6厘米', 'high')
    .checked(daysAgo(27, '09:55'), 'high', '坑槽位于机动车道，已设围挡', { danger: true, estimate: '1800.00' })
    .repaired(daysAgo(27, '13:20'), '切边、清底、沥青混合料填补并压实', 5, '1650.00')
    .accepted(daysAgo(27, '15:40'), 'lilei', '平整密实，同意办结'),
  reported(daysAgo(26, '10:15'), 'hanmei', 'street-lamp', '滨河路LD-0317号灯杆', '路灯不亮', 'low')
    .checked(daysAgo(26, '19:30'), 'low', '光源损坏，线路正常', { estimate: '320.00' })
    .planned(daysAgo(25, '09:05'), -24, '与相邻灯杆一并检查')
    .repaired(daysAgo(24, '20:10'), '更换LED模组一套', 2, '298.00')
    .accepted(daysAgo(23, '08:50'), 'hanmei', '夜间复查已亮'),
  reported(daysAgo(24, '14:05'), 'sunqiang', 'drainage', '建设街与文化路交叉口', '雨水箅子缺失', 'high')
    .checked(daysAgo(24, '14:50'), 'high', '箅子被盗，井口敞开，已放警示锥', { danger: true, estimate: '460.00' })
    .repaired(daysAgo(24, '16:30'), '安装防盗型球墨铸铁箅子一块', 3, '430.00')
    .accepted(daysAgo(24, '17:20'), 'sunqiang', '牢固'),
  reported(daysAgo(22, '09:20'), 'zhoumin', 'bridge', '新安桥北侧人行道', '栏杆松动三处', 'medium')
    .checked(daysAgo(22, '11:10'), 'medium', '立柱底座锈蚀，晃动明显', { estimate: '5200.00' })
    .repaired(daysAgo(22, '15:45'), '加固底座，更换锈蚀螺栓12颗', 4, '4860.00')
    .refused(daysAgo(21, '09:10'), 'zhoumin', '东侧第二处仍有晃动')
    .repaired(daysAgo(21, '14:30'), '东侧第二处底座重新灌浆', 3, '600.00')
    .accepted(daysAgo(20, '10:00'), 'zhoumin', '复查合格'),
  reported(daysAgo(20, '08:30'), 'lilei', 'road', '解放路人行道（邮局段）', '透水砖破损约4平方米', 'low')
    .checked(daysAgo(20, '15:00'), 'low', '不影响通行', { estimate: '900.00' })
    .planned(daysAgo(19, '10:20'), -16, '周末施工，保留单侧通行')
    .repaired(daysAgo(16, '16:00'), '更换透水砖96块，铺砂找平', 4, '880.00')
    .accepted(daysAgo(15, '09:30'), 'hanmei', '同意'),
  reported(daysAgo(19, '16:40'), 'hanmei', 'drainage', '光明巷12号', '污水井盖响动', 'medium')
    .checked(daysAgo(18, '09:15'), 'medium', '井圈垫圈老化', { estimate: '260.00' })
    .planned(daysAgo(18, '11:00'), -16, '更换减震垫圈')
    .repaired(daysAgo(16, '10:30'), '更换井圈减震垫圈', 2, '240.00')
    .accepted(daysAgo(16, '15:10'), 'hanmei', '无异响'),
  reported(daysAgo(17, '07:55'), 'sunqiang', 'street-lamp', '迎宾大道LD-1102至1110', '连续九盏路灯不亮', 'high')
    .checked(daysAgo(17, '09:00'), 'high', '分支箱跳闸，电缆接头受潮', { estimate: '2600.00' })
    .repaired(daysAgo(17, '12:40'), '重做电缆接头两处，恢复送电', 4, '2380.00')
    .accepted(daysAgo(16, '08:20'), 'sunqiang', '夜巡确认全部亮灯'),
  reported(daysAgo(15, '11:25'), 'zhoumin', 'other', '中心广场东侧', '公共座椅木条断裂', 'low')
    .checked(daysAgo(15, '16:05'), 'low', '两张座椅各断一条')
    .planned(daysAgo(14, '09:00'), -11, '更换防腐木条')
    .repaired(daysAgo(11, '14:20'), '更换防腐木条4根', 2, '360.00')
    .accepted(daysAgo(11, '16:30'), 'sunqiang', '完好'),
  reported(daysAgo(13, '08:15'), 'lilei', 'road', '环城北路K3+200', '路面塌陷，直径约1.2米', 'high')
    .checked(daysAgo(13, '08:50'), 'high', '疑似管道渗漏掏空，已封闭车道', { danger: true, estimate: '23000.00' })
    .repaired(daysAgo(12, '17:50'), '开挖回填级配碎石，修复渗漏管道后恢复路面', 9, '21450.00')
    .accepted(daysAgo(11, '09:05'), 'lilei', '雷达检测无空洞'),
  reported(daysAgo(10, '13:30'), 'hanmei', 'drainage', '学府路小学门口', '雨水口堵塞积水', 'medium')
    .checked(daysAgo(10, '14:20'), 'medium', '落叶淤堵，放学时段影响学生通行', { danger: true })
    .repaired(daysAgo(10, '16:00'), '清掏雨水口3座，疏通连管', 3, '300.00')
    .accepted(daysAgo(10, '16:50'), 'hanmei', '排水通畅'),
  reported(daysAgo(8, '09:45'), 'sunqiang', 'bridge', '和平桥伸缩缝', '伸缩缝橡胶条脱落约2米', 'medium')
    .checked(daysAgo(8, '11:30'), 'medium', '行车有冲击', { estimate: '6800.00' })
    .repaired(daysAgo(7, '05:40'), '夜间封道更换橡胶条', 6, '6500.00')
    .accepted(daysAgo(7, '09:20'), 'zhoumin', '平顺'),
  reported(daysAgo(6, '15:10'), 'zhoumin', 'street-lamp', '朝阳路LD-0562', '灯杆检修门缺失，线头外露', 'high')
    .checked(daysAgo(6, '15:55'), 'high', '有触电危险', { danger: true, estimate: '180.00' })
    .repaired(daysAgo(6, '17:05'), '绝缘包扎，加装检修门', 2, '165.00')
    .accepted(daysAgo(5, '08:30'), 'zhoumin', '安全'),
  reported(daysAgo(18, '10:40'), 'lilei', 'road', '人民路130号门前', '路面坑槽', 'high').cancelled(
    daysAgo(18, '11:20'),
    '与人民路128号为同一处，已处理',
  ),
  reported(daysAgo(9, '09:05'), 'hanmei', 'other', '东风小区内部道路', '减速带损坏', 'low')
    .checked(daysAgo(9, '15:40'), 'low', '属小区物业管理范围')
    .cancelled(daysAgo(8, '09:10'), '非市政设施，已转告物业'),
];

const RUNNING: readonly Story[] = [
  // Waiting for the check on site.
  reported(hoursAgo(1.2), 'lilei', 'road', '文昌路与育才路口', '斑马线处坑槽，非机动车绕行', 'high'),
  reported(hoursAgo(3.5), 'zhoumin', 'street-lamp', '翠湖路LD-0820', '路灯闪烁', 'low'),
  reported(hoursAgo(5), 'hanmei', 'drainage', '长江路公交站', '井盖下沉约3厘米', 'medium').claimed(hoursAgo(4)),
  reported(daysAgo(1, '15:20'), 'sunqiang', 'bridge', '彩虹人行天桥', '踏步防滑条翘起', 'low'),
  reported(daysAgo(3, '10:10'), 'hanmei', 'road', '工业大道西段', '路缘石缺损6块', 'low'),
  reported(daysAgo(4, '09:25'), 'lilei', 'other', '沿河绿道3号驿站', '指示牌倾斜', 'medium'),
  // Urgent repair.
  reported(hoursAgo(6), 'sunqiang', 'drainage', '复兴路下穿通道', '泵站格栅堵塞，开始积水', 'high').checked(
    hoursAgo(5),
    'high',
    '水深约8厘米，已安排人员值守',
    { danger: true, estimate: '1200.00' },
  ),
  reported(daysAgo(1, '16:30'), 'zhoumin', 'bridge', '新安桥桥面', '铺装层破损，露出防水层', 'medium')
    .checked(daysAgo(1, '17:40'), 'medium', '面积约1.5平方米', { estimate: '7400.00' })
    .claimed(daysAgo(1, '18:05')),
  reported(daysAgo(2, '14:00'), 'lilei', 'road', '机场路辅道', '雨后路面拥包', 'high').checked(
    daysAgo(2, '16:10'),
    'high',
    '夜间车速快，易失控',
    { danger: true, estimate: '5600.00' },
  ),
  // Waiting for a plan.
  reported(daysAgo(1, '08:50'), 'hanmei', 'street-lamp', '滨河路LD-0340', '灯罩破碎', 'low').checked(
    daysAgo(1, '19:10'),
    'low',
    '灯罩老化开裂',
    {
      estimate: '150.00',
    },
  ),
  reported(daysAgo(1, '10:30'), 'sunqiang', 'road', '文化路盲道', '盲道砖缺失8块', 'medium').checked(
    daysAgo(1, '14:45'),
    'medium',
    '公交站附近，宜尽快',
    {
      estimate: '420.00',
    },
  ),
  reported(daysAgo(5, '11:00'), 'zhoumin', 'drainage', '向阳巷', '雨水管出口淤积', 'low').checked(
    daysAgo(4, '15:30'),
    'low',
    '淤积约三分之一',
    {
      estimate: '800.00',
    },
  ),
  // Planned repair.
  reported(daysAgo(4, '08:40'), 'lilei', 'road', '人民路辅道', '裂缝约15米', 'low')
    .checked(daysAgo(4, '14:30'), 'low', '横向裂缝，未渗水', { estimate: '1100.00' })
    .planned(daysAgo(3, '09:40'), 3, '灌缝处理，避开早高峰'),
  reported(daysAgo(3, '13:15'), 'zhoumin', 'street-lamp', '朝阳路LD-0570至0574', '亮度偏低', 'medium')
    .checked(daysAgo(3, '20:00'), 'medium', '灯具老化', { estimate: '2100.00' })
    .planned(daysAgo(2, '10:10'), 1, '更换五套灯具')
    .claimed(hoursAgo(2)),
  reported(daysAgo(11, '09:30'), 'sunqiang', 'drainage', '建设街北段', '检查井井壁渗水', 'medium')
    .checked(daysAgo(10, '10:00'), 'medium', '渗水轻微', { estimate: '1900.00' })
    .planned(daysAgo(9, '09:20'), -2, '注浆堵漏'),
  reported(daysAgo(7, '14:25'), 'hanmei', 'road', '解放路人行道（银行段）', '树穴盖板缺失', 'low')
    .checked(daysAgo(6, '10:35'), 'low', '缺4块', { estimate: '520.00' })
    .planned(daysAgo(5, '11:15'), 5, '与园林部门协调盖板样式'),
  // Waiting for acceptance; one of them came back once.
  reported(daysAgo(2, '08:35'), 'lilei', 'drainage', '光明巷20号', '井盖破裂', 'high')
    .checked(daysAgo(2, '09:30'), 'high', '裂缝贯通', { danger: true, estimate: '520.00' })
    .repaired(daysAgo(2, '13:50'), '更换重型井盖一套', 2, '498.00'),
  reported(daysAgo(3, '09:00'), 'zhoumin', 'bridge', '和平桥引道', '护坡砌块松脱', 'medium')
    .checked(daysAgo(3, '10:50'), 'medium', '约3平方米', { estimate: '2400.00' })
    .repaired(daysAgo(3, '17:30'), '重新砌筑勾缝', 4, '2260.00')
    .refused(daysAgo(2, '09:15'), 'zhoumin', '勾缝不饱满')
    .repaired(daysAgo(1, '16:00'), '重新勾缝并养护', 2, '200.00'),
  reported(daysAgo(6, '10:20'), 'hanmei', 'road', '学府路公交港湾', '水泥板断角', 'low')
    .checked(daysAgo(6, '15:15'), 'low', '一处', { estimate: '700.00' })
    .planned(daysAgo(5, '09:35'), -1, '快硬水泥修补')
    .repaired(hoursAgo(7), '快硬水泥修补断角一处', 3, '640.00'),
];

/** 33 instances of 市政设施巡查, from four weeks ago until an hour ago. */
export const MUNICIPAL_STORIES: readonly Story[] = [...ENDED, ...RUNNING];
