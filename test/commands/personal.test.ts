import type { RecordName } from '../../domain/record/names';
import type { RecordEvent, Origin, TimelineLine } from '../../domain/record/line';
import { brokenLine } from '../../domain/record/line';
import type { VillageRecord } from '../../domain/record/record';
import { kindOf } from '../../domain/village/kinds';
import { dutiesId, originOf as dutiesOrigin } from '../../domain/village/duty/write';
import { originOf as mediationOrigin } from '../../domain/village/mediation/with-line';
import { suggestionOrigin } from '../../domain/village/poll/settle';
import { originOf as taskOrigin } from '../../domain/village/task/seal';
import { VILLAGE } from '../builders';
import { memoryVillage, type MemoryVillage } from '../memory/village';
import { answer, ask, close } from './arrange-polls';
import { clockRuns, FINISH } from './arrange-privacy';
import { TASK } from './arrange-tasks';
import { agreed, named } from './plans/mediation';

const leaves = async (village: MemoryVillage) => {
  await village.call('resident', 'me.delete-account', { ...FINISH, isSure: true });
  await clockRuns(village);
};
const holds = <E extends RecordEvent>(origin: Origin<E>, timeline: readonly TimelineLine<E>[]) =>
  expect(brokenLine(origin, timeline)).toBeNull();
/** Taken out again nothing changes. */
function isDone(name: RecordName, record: VillageRecord, now: number): void {
  expect(kindOf(name).personal?.without(record, 'resident', now).record).toBe(record);
  expect(kindOf(name).personal?.idsOf(record)).not.toContain('resident');
}

describe('注销以后 › what is left of records', () => {
  test('设岗定职 and its tasks: the post ends, the open task waits for whoever asked', async () => {
    const village = memoryVillage();
    const station = { clientKey: 'station-1', name: '护林岗', duties: ['看林'], holderId: 'resident' };
    await village.call('secretary', 'station.open', station);
    const [opened] = village.ports.records.duties.table.get(dutiesId(VILLAGE))?.stations ?? [];
    const to = { ...TASK, responsibleId: 'resident', stationId: opened?.id };
    const { taskId } = await village.call('secretary', 'task.give', to);
    await village.call('resident', 'task.take', { taskId });
    await village.call('resident', 'task.progress', { taskId, words: '我巡了一圈' });
    await leaves(village);
    const duties = village.ports.records.duties.table.get(dutiesId(VILLAGE));
    const task = village.ports.records.tasks.table.get(taskId);
    if (!duties || !task) throw new Error('nothing is there');
    expect(duties.stations).toMatchObject([{ name: '护林岗', holderId: '', toAt: village.now }]);
    expect(task).toMatchObject({ responsibleId: '', leftAt: village.now, result: '' });
    expect(JSON.stringify([duties, task])).not.toMatch(/示例resident|巡了一圈/);
    holds(dutiesOrigin(duties), duties.timeline);
    holds(taskOrigin(task), task.timeline);
    isDone('duties', duties, village.now + 1);
    isDone('tasks', task, village.now + 1);
    expect((await village.call('secretary', 'tasks.mine')).toAssign).toHaveLength(1);
  });

  test('实名征求意见: what was picked counts on, as of nobody; words go, and the village’s answer stays', async () => {
    const village = memoryVillage();
    const { pollId } = await ask(village, { isAnonymous: false });
    await answer(village, 'resident', pollId);
    await close(village);
    const [suggestion] = village.ports.records.suggestions.table.all();
    const settled = {
      pollId,
      suggestionId: suggestion?._id,
      fate: 'adopted',
      words: '下月就修',
      isWithheld: false,
    };
    await village.call('secretary', 'suggestion.settle', settled);
    await leaves(village);
    const [ballot] = village.ports.records.ballots.table.all();
    const [left] = village.ports.records.suggestions.table.all();
    if (!ballot || !left) throw new Error('nothing is there');
    expect(ballot).toMatchObject({ voterId: null, names: {}, isIn: true, picks: { q1: [0] } });
    expect(left).toMatchObject({ voterId: null, text: '', fate: 'adopted', reason: '下月就修' });
    holds(suggestionOrigin(left), left.timeline);
    isDone('ballots', ballot, village.now);
    isDone('suggestions', left, village.now);
    const view = await village.call('secretary', 'poll.get', { pollId });
    expect(view.ballots).toBe(1);
  });

  test('矛盾调解 without an agreement: nothing is left of the party but one-way marks', async () => {
    const village = memoryVillage();
    const { matterId } = await named(village);
    await leaves(village);
    const mediation = village.ports.records.mediations.table.get(matterId);
    if (!mediation) throw new Error('nothing is there');
    const [own, other] = mediation.parties;
    expect(own).toMatchObject({ sealed: null, personId: null, toAt: village.now });
    expect(own?.marks).not.toEqual([]);
    expect(other?.sealed).not.toBeNull();
    holds(mediationOrigin(mediation), mediation.timeline);
    isDone('mediations', mediation, village.now + 1);
  });

  test('矛盾调解 with one: what both agreed stays, and leads to no account', async () => {
    const village = memoryVillage();
    const { matterId } = await agreed(village);
    await leaves(village);
    const mediation = village.ports.records.mediations.table.get(matterId);
    if (!mediation) throw new Error('nothing is there');
    expect(mediation.parties.every(({ sealed, personId }) => sealed !== null && personId === null)).toBe(
      true,
    );
    isDone('mediations', mediation, village.now);
  });
});
