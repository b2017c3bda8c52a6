import { byRight, forVillagers } from '../../../domain/access/guards';
import type { GlanceCalls } from '../../../domain/contract/glance';
import { getGlance, getGlanceInput } from '../queries/get-glance';
import { listGlanceRows, listGlanceRowsInput } from '../queries/list-glance-rows';
import type { Routes } from './routes';

/** 调用 · 一月一览. */
export const glanceCalls: Routes<GlanceCalls> = {
  'village.glance': {
    guard: forVillagers('看村里一个月的一览（村民看公开的部分）'),
    input: getGlanceInput,
    handle: getGlance,
  },
  'village.glance-rows': {
    guard: byRight('village.board', '点开一览里的一个数'),
    input: listGlanceRowsInput,
    handle: listGlanceRows,
  },
};
