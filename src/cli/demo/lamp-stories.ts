import { daysAgo, hoursAgo, type Moment } from './moments';
import type { Step, Story } from './story';

type District = 'east' | 'west';
type Fault = 'dark' | 'flicker' | 'damaged';

const CREW: Readonly<Record<District, string>> = { east: 'xutao', west: 'caoyu' };

function reported(at: Moment, pole: string, district: District, fault: Fault, remarks: string) {
  const steps: Step[] = [];
  const story = {
    at,
    by: 'luoyan',
    report: { pole, district, fault, remarks },
    steps: steps as readonly Step[],
    fixed: (at: Moment, work: string) => {
      steps.push({ at, by: CREW[district], complete: { result: 'fixed', work } });
      return story;
    },
    lacksParts: (at: Moment, work: string) => {
      steps.push({ at, by: CREW[district], complete: { result: 'parts', work } });
      return story;
    },
    partsCame: (at: Moment, partsList: string) => {
      steps.push({ at, by: 'luoyan', complete: { partsList } });
      return story;
    },
    claimed: (at: Moment) => {
      steps.push({ at, by: CREW[district], claim: true });
      return story;
    },
    cancelled: (at: Moment, cancel: string) => {
      steps.push({ at, by: 'guotao', cancel });
      return story;
    },
  };
  return story;
}

/** 10 instances of 路灯报修. */
export const LAMP_STORIES: readonly Story[] = [
  reported(daysAgo(21, '19:20'), 'E-2041', 'east', 'dark', '市民热线转来').fixed(daysAgo(20, '20:15'), '更换驱动电源'),
  reported(daysAgo(16, '08:40'), 'W-0077', 'west', 'damaged', '车辆碰撞，灯杆倾斜')
    .lacksParts(daysAgo(16, '11:00'), '已拆除并做好绝缘，需更换8米灯杆')
    .partsCame(daysAgo(13, '10:10'), '8米锥形灯杆1根，法兰1套')
    .fixed(daysAgo(13, '16:20'), '更换灯杆并恢复送电'),
  reported(daysAgo(9, '20:05'), 'E-1180', 'east', 'flicker', '').fixed(daysAgo(8, '19:40'), '紧固接线端子'),
  reported(daysAgo(5, '18:50'), 'W-0312', 'west', 'dark', '公园东门').fixed(daysAgo(4, '20:30'), '更换光源'),
  reported(daysAgo(7, '19:10'), 'E-1181', 'east', 'flicker', '').cancelled(
    daysAgo(6, '09:00'),
    '与E-1180同一回路，已修复',
  ),
  reported(daysAgo(3, '19:30'), 'W-0450', 'west', 'dark', '连续两盏').lacksParts(
    daysAgo(2, '20:10'),
    '驱动电源烧毁，库存不足',
  ),
  reported(daysAgo(6, '20:00'), 'E-0930', 'east', 'damaged', '检修门缺失')
    .lacksParts(daysAgo(5, '10:20'), '已临时封闭，需定制检修门')
    .partsCame(hoursAgo(5), '检修门1扇'),
  reported(daysAgo(2, '19:45'), 'E-1502', 'east', 'dark', '小学门口'),
  reported(hoursAgo(2.5), 'W-0611', 'west', 'flicker', ''),
  reported(hoursAgo(4), 'E-1533', 'east', 'dark', '').claimed(hoursAgo(1)),
];
