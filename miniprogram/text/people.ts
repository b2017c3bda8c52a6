/** 岗位与层级的说法 */
import type { DeskLevel, Role } from '../../domain/contract';

export const ROLE: Readonly<Record<Role | 'reporter' | 'villager' | 'clock', string>> = {
  linkedMember: '联户党员',
  gridMember: '网格员',
  groupHead: '网格长',
  villageOfficer: '村干部',
  villageSecretary: '村支书',
  townshipSupervisor: '乡镇督办',
  countyAdmin: '县管理员',
  reporter: '报事人',
  villager: '村民',
  clock: '系统',
};

export const LEVEL: Readonly<Record<DeskLevel, string>> = {
  microGrid: '微网格',
  grid: '网格',
  village: '村',
  township: '乡镇',
};
