import { DomainError } from '../errors';
import { isUnder, levelOf } from '../grid/place';
import type { PlaceId } from '../grid/place';
import type { Role, Seat } from '../grid/posts';

/**
 * 与地方的关系 · How somebody stands to a place by their seats: they sit at its desk or at one above it.
 *
 * A secretary is of the village's desk too.
 */
export type Standing =
  | 'microGridDesk' // 微网格
  | 'gridDesk' // 网格
  | 'villageDesk' // 村
  | 'secretary' // 村党支部书记
  | 'township' // 乡镇督办
  | 'county'; // 县级管理员

/** 管理权 · What people at a desk may do or see besides single matters. */
export type Right =
  | 'privacy.manage' // 个人信息保存期限、权利请求
  | 'desk.queue' // 岗位待办
  | 'matters.search' // 查找
  | 'binding.decide' // 审核住户绑定
  | 'report.forOthers' // 代报
  | 'setup.import' // 导入，导出区划、网格和户
  | 'matters.export' // 导出事项和统计
  | 'village.board' // 村情
  | 'village.matters' // 一组的事
  | 'village.map' // 村地图
  | 'route.explain' // 这件事会到哪里
  | 'county.categories' // 类别和时限
  | 'calendar.view' // 看工作日历
  | 'calendar.edit' // 改工作日历
  | 'suspension.set' // 暂停计时
  | 'township.matters' // 乡镇督办
  | 'township.board' // 乡镇总览
  | 'county.board' // 全县总览
  | 'homes.see' // 住户
  | 'homes.slips' // 住户码
  | 'homes.move' // 迁户
  | 'homes.visit' // 走访、采集信息
  | 'homes.quiet' // 许久没人联系的户
  | 'post.see' // 任职一览
  | 'post.appoint' // 任免本村的岗
  | 'post.appointHead' // 任免村支书、乡镇和县里的岗
  | 'leave.set' // 给人登记请假
  | 'bulletin.publish' // 发公开和通知
  | 'example.tell' // 写典型
  | 'task.give' // 提任务
  | 'tasks.village' // 全村的任务和整改
  | 'rectification.make' // 立整改台账
  | 'duty.lines' // 写本村的岗位职责
  | 'duty.template' // 写岗位职责模板
  | 'station.manage' // 设岗定职
  | 'ledger.manage' // 记清化收台账
  | 'ledger.see' // 看清化收台账的欠款和承包方
  | 'ledger.names' // 定承包方姓名公开到哪一步
  | 'poll.publish' // 征求意见、回应建议
  | 'meeting.plan' // 安排会议和活动
  | 'papers.see' // 看开过的证明
  | 'letters.answer'; // 看和回书记信箱里写给自己的信

/** 管理权限 · The one table of who may do what about a place; docs/access.md is drawn from it. */
export const RIGHTS: Readonly<Record<Right, readonly Standing[]>> = {
  'privacy.manage': ['county'],
  'matters.search': ['microGridDesk', 'gridDesk', 'villageDesk', 'township'],
  'desk.queue': ['microGridDesk', 'gridDesk', 'villageDesk', 'township', 'county'],
  'binding.decide': ['microGridDesk', 'gridDesk', 'villageDesk'],
  'report.forOthers': ['microGridDesk', 'gridDesk', 'villageDesk'],
  'setup.import': ['secretary', 'county'],
  'matters.export': ['villageDesk', 'township', 'county'],
  'village.board': ['villageDesk', 'township'],
  'village.matters': ['villageDesk', 'township'],
  'village.map': ['microGridDesk', 'gridDesk', 'villageDesk', 'township'],
  'route.explain': ['villageDesk', 'county'],
  'county.categories': ['county'],
  'calendar.view': ['microGridDesk', 'gridDesk', 'villageDesk', 'township', 'county'],
  'calendar.edit': ['county'],
  'suspension.set': ['secretary', 'township', 'county'],
  'township.matters': ['township'],
  'township.board': ['township', 'county'],
  'county.board': ['county'],
  'homes.see': ['microGridDesk', 'gridDesk', 'villageDesk', 'county'],
  'homes.slips': ['gridDesk', 'villageDesk', 'county'],
  'homes.move': ['villageDesk', 'county'],
  'homes.visit': ['microGridDesk', 'gridDesk', 'villageDesk'],
  'homes.quiet': ['microGridDesk'],
  'post.see': ['villageDesk', 'township', 'county'],
  'post.appoint': ['secretary', 'county'],
  'post.appointHead': ['county'],
  'leave.set': ['secretary', 'county'],
  'bulletin.publish': ['villageDesk'],
  'example.tell': ['villageDesk'],
  'task.give': ['microGridDesk', 'gridDesk', 'villageDesk'],
  'tasks.village': ['villageDesk', 'township'],
  'rectification.make': ['villageDesk'],
  'duty.lines': ['secretary'],
  'duty.template': ['county'],
  'station.manage': ['secretary'],
  'ledger.manage': ['villageDesk'],
  'ledger.see': ['villageDesk', 'township'],
  'ledger.names': ['county'],
  'poll.publish': ['villageDesk'],
  'meeting.plan': ['villageDesk'],
  'papers.see': ['villageDesk'],
  'letters.answer': ['secretary', 'township'],
};

/** Given by the county alone, so that no village is left without who appoints. */
const FROM_COUNTY: readonly Role[] = ['villageSecretary', 'townshipSupervisor', 'countyAdmin'];

/** 任免权 · Which right it takes to give or end an office. */
export const rightToAppoint = (role: Role): Right =>
  FROM_COUNTY.includes(role) ? 'post.appointHead' : 'post.appoint';

function standingsOfSeat({ deskId, role }: Seat): readonly Standing[] {
  switch (levelOf(deskId)) {
    case 'microGrid':
      return ['microGridDesk'];
    case 'grid':
      return ['gridDesk'];
    case 'village':
      return role === 'villageSecretary' ? ['villageDesk', 'secretary'] : ['villageDesk'];
    case 'township':
      return ['township'];
    case 'county':
      return ['county'];
    case null:
      return [];
  }
}

const grants = (seat: Seat, right: Right): boolean =>
  standingsOfSeat(seat).some((standing) => RIGHTS[right].includes(standing));

/** 可否 · Whether one of these seats has the right over a place. */
export function hasRight(seats: readonly Seat[], right: Right, placeId: PlaceId): boolean {
  return seats
    .filter(({ deskId }) => deskId === placeId || isUnder(placeId, deskId))
    .some((seat) => grants(seat, right));
}

/** Whether one of these seats has the right over any place at all. */
export const mayAnywhere = (seats: readonly Seat[], right: Right): boolean =>
  seats.some((seat) => grants(seat, right));

/** 有权的岗 · The desks by which somebody has the right, without those below another of theirs. */
export function desksWith(seats: readonly Seat[], right: Right): readonly PlaceId[] {
  const desks = [...new Set(seats.filter((seat) => grants(seat, right)).map(({ deskId }) => deskId))];
  return desks.filter((deskId) => !desks.some((above) => isUnder(deskId, above)));
}

/** Refuses NOT_ALLOWED, also when no place is meant; answers the place. */
export function assertRight(
  { seats }: { readonly seats: readonly Seat[] },
  right: Right,
  placeId: PlaceId | undefined,
): PlaceId {
  if (placeId === undefined || !hasRight(seats, right, placeId))
    throw new DomainError('NOT_ALLOWED', { action: right });
  return placeId;
}
