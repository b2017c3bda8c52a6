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
  'home.get': { input: getHomeInput, handle: getHome },
  'matters.mine': { input: listMyMattersInput, handle: listMyMatters },
  'desk.queue': { input: getDeskQueueInput, handle: getDeskQueue },
  'village.board': { input: getVillageBoardInput, handle: getVillageBoard },
  'village.matters': { input: listVillageMattersInput, handle: listVillageMatters },
  'township.matters': { input: listTownshipMattersInput, handle: listTownshipMatters },
  'inbox.list': { input: listInboxInput, handle: listInbox },
  'inbox.read': { input: readInboxInput, handle: readInbox },
};
