import { byRight, forOneself } from '../../../domain/access/guards';
import type { ListCalls } from '../../../domain/contract/lists';
import { readInbox, readInboxInput } from '../commands/read-inbox';
import { getDeskQueue, getDeskQueueInput } from '../queries/get-desk-queue';
import { getHome, getHomeInput } from '../queries/get-home';
import { getVillageBoard, getVillageBoardInput } from '../queries/get-village-board';
import { listInbox, listInboxInput } from '../queries/list-inbox';
import { listMyMatters, listMyMattersInput } from '../queries/list-my-matters';
import { listTownshipMatters, listTownshipMattersInput } from '../queries/list-township-matters';
import { listVillageMatters, listVillageMattersInput } from '../queries/list-village-matters';
import type { Routes } from './routes';

/** 调用 · 列表. */
export const listsCalls: Routes<ListCalls> = {
  'home.get': { guard: forOneself('打开首页'), input: getHomeInput, handle: getHome },
  'matters.mine': { guard: forOneself('看自己报的事'), input: listMyMattersInput, handle: listMyMatters },
  'desk.queue': {
    guard: byRight('desk.queue', '看本岗待办'),
    input: getDeskQueueInput,
    handle: getDeskQueue,
  },
  'village.board': {
    guard: byRight('village.board', '看村情'),
    input: getVillageBoardInput,
    handle: getVillageBoard,
  },
  'village.matters': {
    guard: byRight('village.matters', '看一组的事'),
    input: listVillageMattersInput,
    handle: listVillageMatters,
  },
  'township.matters': {
    guard: byRight('township.matters', '看乡镇要督办的事'),
    input: listTownshipMattersInput,
    handle: listTownshipMatters,
  },
  'inbox.list': { guard: forOneself('看消息'), input: listInboxInput, handle: listInbox },
  'inbox.read': { guard: forOneself('把消息标为已读'), input: readInboxInput, handle: readInbox },
};
