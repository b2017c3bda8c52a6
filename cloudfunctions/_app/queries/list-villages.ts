import type { Handler } from '../context';
import { townshipOf } from '../../../domain/grid/grid';
import { nothing } from '../schemas';

export const listVillagesInput = nothing;

/** 村庄 · Every township with its villages, for picking. */
export const listVillages: Handler<'places.villages'> = async (_input, { places, now }) => {
  const divisions = (await places.divisions()).filter(({ endedAt }) => endedAt === null || now < endedAt);
  const byId = [...divisions].sort((a, b) => (a.id < b.id ? -1 : 1));
  return byId
    .filter(({ level }) => level === 'township')
    .map(({ id, name }) => ({
      id,
      name,
      villages: byId
        .filter((one) => one.level === 'village' && townshipOf(one.id) === id)
        .map((village) => ({ id: village.id, name: village.name, hasGrids: village.hasGrids })),
    }));
};
