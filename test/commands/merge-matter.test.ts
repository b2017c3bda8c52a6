import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { verifyChain } from '../../domain/matter/chain';
import type { Matter } from '../../domain/matter/matter';
import { memoryVillage, type MemoryPorts, type MemoryVillage } from '../memory/village';
import { matterLink } from '../../domain/notice/notice';

/** Two matters of two households in one micro-grid. */
async function twice(village: MemoryVillage): Promise<{ matterId: string; intoMatterId: string }> {
  const { id: intoMatterId } = await village.report();
  const { id: matterId } = await village.report('neighbour', { text: '路灯坏了，王五也知道' });
  return { matterId, intoMatterId };
}

describe('并案 › matter.merge', () => {
  it('lists the likeliest first, and by number says why not', async () => {
    const village = memoryVillage();
    const { matterId, intoMatterId } = await twice(village);
    const { id: far } = await village.report('stranger', { villageId: '140928208224' });
    const { id: help } = await village.report('resident', { categoryId: 'help' });
    const asked = await village.call('secretary', 'matter.merge-candidates', { matterId });
    expect(asked.rows.map(({ id }) => id)).toEqual([intoMatterId, far]);
    const narrow = await village.call('linked-0302', 'matter.merge-candidates', { matterId });
    expect(narrow.rows.map(({ id }) => id)).toEqual([intoMatterId]);
    const byCode = (who: string, id: string) =>
      village.call(who, 'matter.merge-candidates', { matterId, code: village.stored(id).code });
    await expect(byCode('secretary', intoMatterId)).resolves.toMatchObject({
      rows: [{ id: intoMatterId }],
      refusal: null,
    });
    await expect(byCode('secretary', help)).resolves.toMatchObject({ rows: [], refusal: 'category' });
    await expect(byCode('linked-0302', far)).resolves.toMatchObject({ rows: [], refusal: 'notFound' });
    await expect(
      village.refusal('neighbour', 'matter.merge-candidates', { matterId }),
    ).resolves.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('moves the reporters, tells them, and is on both timelines', async () => {
    const village = memoryVillage();
    const { matterId, intoMatterId } = await twice(village);
    const merged = await village.call('linked-0302', 'matter.merge', { matterId, intoMatterId });
    expect(merged).toMatchObject({ state: 'merged', mergedInto: { matterId: intoMatterId } });
    const into = await village.call('neighbour', 'matter.get', { matterId: intoMatterId });
    expect(into).toMatchObject({ isJoined: true, reporterCount: 2, mergedFrom: [] });
    await runCourier(village.ports);
    expect(village.stored(matterId)).toMatchObject({ handOver: null, outboxAt: null });
    const heard = village.ports.inbox.entries.all().filter(({ template }) => template === 'merged');
    expect(heard).toMatchObject([{ personId: 'neighbour', link: matterLink(matterId) }]);
    for (const id of [matterId, intoMatterId]) expect(verifyChain(village.stored(id)).isIntact).toBe(true);
  });

  it('refused, both are untouched', async () => {
    const village = memoryVillage();
    const { matterId, intoMatterId } = await twice(village);
    const { id: elsewhere } = await village.report('stranger', { placeId: '140928208224/04' });
    const before = village.ports.matters.table.all();
    for (const [who, input, code] of [
      ['linked-0302', { matterId, intoMatterId: elsewhere }, 'MATTER_NOT_FOUND'],
      ['grid-04', { matterId, intoMatterId: elsewhere }, 'MATTER_NOT_FOUND'],
      ['resident', { matterId: intoMatterId, intoMatterId: matterId }, 'MATTER_NOT_FOUND'],
      ['supervisor', { matterId, intoMatterId }, 'NOT_ALLOWED'],
      ['linked-0302', { matterId, intoMatterId: matterId }, 'NOT_MERGEABLE'],
      ['linked-0302', { matterId, intoMatterId: 'f'.repeat(32) }, 'MATTER_NOT_FOUND'],
      ['linked-0302', { matterId, intoMatterId, version: 9 }, 'STALE_WRITE'],
      ['linked-0302', { matterId, intoMatterId: { $ne: '' } }, 'INVALID_INPUT'],
    ] as const) {
      const refused = await village.refusal(who, 'matter.merge', input);
      expect([refused.code, who]).toEqual([who === 'supervisor' ? 'NOT_YOUR_DESK' : code, who]);
    }
    expect(village.ports.matters.table.all()).toEqual(before);
  });

  it('asked twice at once it is done once', async () => {
    const village = memoryVillage();
    const input = await twice(village);
    await Promise.all([1, 2, 3].map(() => village.answer('linked-0302', 'matter.merge', input)));
    expect(village.stored(input.intoMatterId).reporterIds).toEqual(['resident', 'neighbour']);
    const lines = village
      .stored(input.intoMatterId)
      .timeline.filter(({ event }) => event.type === 'absorbed');
    expect(lines).toHaveLength(1);
  });

  it('undone: back at its desk, the reporter no longer with the other', async () => {
    const village = memoryVillage();
    const { matterId, intoMatterId } = await twice(village);
    await village.call('linked-0302', 'matter.merge', { matterId, intoMatterId });
    const back = await village.call('linked-0302', 'matter.unmerge', { matterId });
    expect(back).toMatchObject({ state: 'reported', mergedInto: null });
    await expect(
      village.refusal('neighbour', 'matter.get', { matterId: intoMatterId }),
    ).resolves.toMatchObject({
      code: 'MATTER_NOT_FOUND',
    });
    await village.call('linked-0302', 'matter.merge', { matterId, intoMatterId });
    expect(village.stored(intoMatterId).reporterIds).toEqual(['resident', 'neighbour']);
  });
});

describe('并案 › a function that dies between the two writes', () => {
  /** Writes so often, then the machine is gone. */
  const dyingAfter = (writes: { left: number }) => (ports: MemoryPorts) => {
    const commit = async (before: Matter, after: Matter): Promise<Matter> => {
      if (writes.left === 0) throw new Error('the function died');
      writes.left -= 1;
      return ports.matters.commit(before, after);
    };
    return { ...ports, matters: { ...ports.matters, commit } };
  };

  it.each(['merge', 'unmerge'] as const)('%s: the courier finishes it, once', async (action) => {
    const writes = { left: Infinity };
    const village = memoryVillage(dyingAfter(writes));
    const input = await twice(village);
    if (action === 'unmerge') await village.call('linked-0302', 'matter.merge', input);
    writes.left = 1;
    await village.answer('linked-0302', `matter.${action}`, input);
    writes.left = Infinity;
    const { matterId, intoMatterId } = input;
    expect(village.stored(matterId).reporterIds).toEqual(['neighbour']);
    await runCourier(village.ports);
    await runCourier(village.ports);
    const together = action === 'merge' ? ['resident', 'neighbour'] : ['resident'];
    expect(village.stored(intoMatterId).reporterIds).toEqual(together);
    expect(village.stored(matterId)).toMatchObject({
      state: action === 'merge' ? 'merged' : 'reported',
      handOver: null,
    });
    for (const id of [matterId, intoMatterId]) expect(verifyChain(village.stored(id)).isIntact).toBe(true);
  });

  it('a retry finishes it as well', async () => {
    const writes = { left: Infinity };
    const village = memoryVillage(dyingAfter(writes));
    const input = await twice(village);
    writes.left = 1;
    await village.answer('linked-0302', 'matter.merge', input);
    writes.left = Infinity;
    await village.call('linked-0302', 'matter.merge', input);
    await runCourier(village.ports);
    expect(village.stored(input.intoMatterId).reporterIds).toEqual(['resident', 'neighbour']);
  });

  it('undone at once, before the courier has come: nobody is left behind', async () => {
    const writes = { left: Infinity };
    const village = memoryVillage(dyingAfter(writes));
    const input = await twice(village);
    writes.left = 1;
    await village.answer('linked-0302', 'matter.merge', input);
    writes.left = Infinity;
    await village.call('linked-0302', 'matter.unmerge', { matterId: input.matterId });
    await runCourier(village.ports);
    expect(village.stored(input.intoMatterId).reporterIds).toEqual(['resident']);
    expect(village.stored(input.matterId)).toMatchObject({ state: 'reported', handOver: null });
  });

  it('the task has been withdrawn meanwhile: the merge is undone by itself, and its reporter told', async () => {
    const writes = { left: Infinity };
    const village = memoryVillage(dyingAfter(writes));
    const { matterId, intoMatterId } = await twice(village);
    writes.left = 1;
    await village.answer('linked-0302', 'matter.merge', { matterId, intoMatterId });
    writes.left = Infinity;
    await village.call('resident', 'matter.withdraw', { matterId: intoMatterId });
    await runCourier(village.ports);
    await runCourier(village.ports);
    expect(village.stored(matterId)).toMatchObject({ state: 'reported', handOver: null, outboxAt: null });
    const heard = village.ports.inbox.entries.all().map(({ template }) => template);
    expect(heard).toContain('unmerged');
  });
});
