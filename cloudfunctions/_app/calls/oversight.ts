import { byRight } from '../../../domain/access/guards';
import type { OversightCalls } from '../../../domain/contract/oversight';
import { getCountyBoard, getCountyBoardInput } from '../queries/get-county-board';
import { getTownshipBoard, getTownshipBoardInput } from '../queries/get-township-board';
import type { Routes } from './routes';

/** 调用 · 督办与全县. */
export const oversightCalls: Routes<OversightCalls> = {
  'township.board': {
    guard: byRight('township.board', '看乡镇总览（只有数）'),
    input: getTownshipBoardInput,
    handle: getTownshipBoard,
  },
  'county.board': {
    guard: byRight('county.board', '看全县总览（只有数）'),
    input: getCountyBoardInput,
    handle: getCountyBoard,
  },
};
