import { uploadPath } from '../../domain/record/files';
import { receiveVerdict } from '../../cloudfunctions/_app/sweeps/receive-verdict';
import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { at, DAY, GRID, HOUR, MONDAY, VILLAGE } from '../builders';
import { memoryVillage, OTHER_VILLAGE, type MemoryVillage } from '../memory/village';

/** Three in the afternoon of the next day. */
const BEGINS = at('2026-11-24 15:00');
const DRAFT = {
  clientKey: 'meeting-0001',
  kind: 'talk',
  title: '森林防火宣讲',
  agenda: '一、讲防火；二、发传单',
  place: '村委会',
  placeId: VILLAGE,
  beginsAt: BEGINS,
} as const;

const plan = (village: MemoryVillage, more: object = {}) =>
  village.call('secretary', 'meeting.plan', { ...DRAFT, ...more });
const reply = (village: MemoryVillage, personId: string, meetingId: string, said: object) =>
  village.call(personId, 'meeting.reply', { meetingId, isComing: null, wantsReminder: false, ...said });
async function told(village: MemoryVillage, template: string): Promise<readonly string[]> {
  await runCourier(village.ports);
  return village.ports.inbox.entries
    .all()
    .filter((entry) => entry.template === template)
    .map(({ personId }) => personId);
}
const stored = (village: MemoryVillage, id: string) => village.ports.records.meetings.table.get(id);

describe('会议和活动', () => {
  it('is told once to those whom it is for, stands in its month, and is nothing to others', async () => {
    const village = memoryVillage();
    const { meetingId } = await plan(village, { kind: 'partyDay', isPartyOnly: true });
    expect(await plan(village, { kind: 'partyDay', isPartyOnly: true })).toEqual({ meetingId });
    const heard = await told(village, 'meetingPlanned');
    expect(heard).toContain('linked-0302');
    expect(heard).not.toContain('resident');
    const month = async (personId: string, input: object = {}) =>
      (await village.call(personId, 'meetings.month', input)).rows.map(({ id }) => id);
    expect(await month('linked-0302')).toEqual([meetingId]);
    expect(await month('linked-0302', { month: '2026-12' })).toEqual([]);
    for (const personId of ['resident', 'other-secretary', 'stranger', 'supervisor']) {
      expect(await month(personId)).toEqual([]);
      for (const call of ['meeting.get', 'meeting.reply'])
        expect(
          await village.refusal(personId, call, { meetingId, isComing: true, wantsReminder: true }),
        ).toMatchObject({ code: 'RECORD_NOT_FOUND' });
    }
  });

  it('who means to come only the village desk sees, and only until it begins', async () => {
    const village = memoryVillage();
    const { meetingId } = await plan(village);
    await reply(village, 'resident', meetingId, { isComing: true });
    await reply(village, 'resident', meetingId, { isComing: true });
    await reply(village, 'neighbour', meetingId, { isComing: false });
    const seen = await village.call('neighbour', 'meeting.get', { meetingId });
    expect(seen).toMatchObject({ own: { isComing: false }, desk: null });
    expect(JSON.stringify(seen)).not.toContain('示例resident');
    const desk = () => village.call('officer', 'meeting.get', { meetingId });
    expect((await desk()).desk).toMatchObject({ coming: ['示例resident'], notComing: 1 });
    await reply(village, 'resident', meetingId, {});
    expect((await desk()).desk).toMatchObject({ coming: [], notComing: 1 });
    village.now = BEGINS;
    expect((await desk()).desk).toMatchObject({ coming: null, notComing: null });
    expect(
      await village.refusal('resident', 'meeting.reply', { meetingId, isComing: true, wantsReminder: true }),
    ).toMatchObject({ code: 'MEETING_OVER' });
    village.now = BEGINS + 120 * DAY;
    await runClock(village.ports);
    const left = village.ports.records.meetingReplies.table.all();
    expect(left.every(({ isComing, names }) => isComing === null && Object.keys(names).length === 0)).toBe(
      true,
    );
  });

  it('reminds who asked, once, before it begins', async () => {
    const village = memoryVillage();
    const { meetingId } = await plan(village);
    await reply(village, 'resident', meetingId, { wantsReminder: true });
    await reply(village, 'neighbour', meetingId, { isComing: true });
    village.now = BEGINS - 2 * HOUR - 1;
    await runClock(village.ports);
    expect(await told(village, 'meetingSoon')).toEqual([]);
    village.now = BEGINS - 2 * HOUR;
    await runClock(village.ports);
    await runClock(village.ports);
    expect(await told(village, 'meetingSoon')).toEqual(['resident']);
  });

  it('a clock that wakes after it has begun reminds nobody', async () => {
    const village = memoryVillage();
    const { meetingId } = await plan(village);
    await reply(village, 'resident', meetingId, { wantsReminder: true });
    village.now = BEGINS;
    await runClock(village.ports);
    expect(await told(village, 'meetingSoon')).toEqual([]);
  });

  it('moved: told to who comes or wants to be reminded; a yes to the old time is none to the new; reminds anew', async () => {
    const village = memoryVillage();
    const { meetingId } = await plan(village);
    await reply(village, 'resident', meetingId, { wantsReminder: true });
    await reply(village, 'neighbour', meetingId, { isComing: true });
    await reply(village, 'linked-0302', meetingId, { isComing: false });
    village.now = BEGINS - HOUR;
    await runClock(village.ports);
    const move = { meetingId, beginsAt: BEGINS + DAY, place: '学校', words: '会议室停电' };
    await village.call('secretary', 'meeting.move', move);
    await village.call('secretary', 'meeting.move', move);
    expect([...(await told(village, 'meetingMoved'))].sort()).toEqual(['neighbour', 'resident']);
    const desk = await village.call('secretary', 'meeting.get', { meetingId });
    expect(desk).toMatchObject({
      place: '学校',
      changed: { type: 'moved', words: '会议室停电', fromBeginsAt: BEGINS },
      desk: { coming: [] },
    });
    village.now = BEGINS + DAY - HOUR;
    await runClock(village.ports);
    expect(await told(village, 'meetingSoon')).toEqual(['resident', 'resident']);
  });

  it('cancelled: told to the same, with a reason; nobody is reminded any more', async () => {
    const village = memoryVillage();
    const { meetingId } = await plan(village);
    await reply(village, 'resident', meetingId, { isComing: true, wantsReminder: true });
    await told(village, 'meetingPlanned');
    expect(await village.refusal('secretary', 'meeting.cancel', { meetingId, words: ' ' })).toMatchObject({
      code: 'REASON_NEEDED',
    });
    await village.call('secretary', 'meeting.cancel', { meetingId, words: '下大雪' });
    await village.call('secretary', 'meeting.cancel', { meetingId, words: '又点了一次' });
    expect(await told(village, 'meetingCancelled')).toEqual(['resident']);
    village.now = BEGINS - HOUR;
    await runClock(village.ports);
    expect(await told(village, 'meetingSoon')).toEqual([]);
    expect(await village.call('resident', 'meeting.get', { meetingId })).toMatchObject({
      isCancelled: true,
      changed: { type: 'cancelled', words: '下大雪' },
      own: null,
    });
    const before = stored(village, meetingId);
    expect(
      await village.refusal('secretary', 'meeting.move', {
        meetingId,
        beginsAt: BEGINS + DAY,
        place: '学校',
      }),
    ).toMatchObject({ code: 'MEETING_OVER' });
    expect(stored(village, meetingId)).toEqual(before);
  });

  it('minutes once it has begun; written again the new ones count and the old stay on record', async () => {
    const village = memoryVillage();
    const { meetingId } = await plan(village);
    const minute = { meetingId, words: '讲了防火。' };
    expect(await village.refusal('secretary', 'meeting.minute', minute)).toMatchObject({
      code: 'MOVE_NOT_OPEN',
    });
    village.now = BEGINS + HOUR;
    await village.call('secretary', 'meeting.minute', minute);
    await village.call('secretary', 'meeting.minute', minute);
    await village.call('officer', 'meeting.minute', { meetingId, words: '讲了防火，发了传单。' });
    expect((await village.call('resident', 'meeting.get', { meetingId })).minutes).toBe(
      '讲了防火，发了传单。',
    );
    expect(stored(village, meetingId)?.timeline.map(({ event }) => event.words)).toEqual([
      null,
      '讲了防火。',
      '讲了防火，发了传单。',
    ]);
  });

  it('pictures are shown once checked; somebody else’s file is refused', async () => {
    const village = memoryVillage();
    const { meetingId } = await plan(village);
    const { desk } = await village.call('secretary', 'meeting.get', { meetingId });
    const foreign = [`cloud://env.bucket/${uploadPath('bulletins', meetingId, 'secretary')}a.jpg`];
    expect(
      await village.refusal('secretary', 'meeting.attach', { meetingId, fileIds: foreign }),
    ).toMatchObject({
      code: 'FILE_NOT_YOURS',
    });
    await village.call('secretary', 'meeting.attach', {
      meetingId,
      fileIds: [`cloud://env.bucket/${desk?.uploadPath}a.jpg`],
    });
    await runCourier(village.ports);
    expect((await village.call('resident', 'meeting.get', { meetingId })).pictures).toEqual([]);
    const [file] = stored(village, meetingId)?.media ?? [];
    await receiveVerdict(village.ports, { checkId: file?.checkId ?? '', outcome: 'pass' });
    expect((await village.call('resident', 'meeting.get', { meetingId })).pictures).toHaveLength(1);
  });

  it.each([
    ['a resident', 'resident', {}, 'NOT_ALLOWED'],
    ['a grid member', 'grid-03', {}, 'NOT_ALLOWED'],
    ['the township', 'supervisor', {}, 'NOT_ALLOWED'],
    ['of another village', 'secretary', { placeId: OTHER_VILLAGE }, 'PLACE_NOT_FOUND'],
    ['of a micro-grid', 'secretary', { placeId: `${GRID}/02` }, 'PLACE_NOT_FOUND'],
    ['in the past', 'secretary', { beginsAt: MONDAY - 1 }, 'BAD_SPAN'],
    ['in two years', 'secretary', { beginsAt: MONDAY + 700 * DAY }, 'BAD_SPAN'],
    ['a kind that is none', 'secretary', { kind: 'party' }, 'INVALID_INPUT'],
    ['nowhere', 'secretary', { place: ' ' }, 'INVALID_INPUT'],
  ])('is refused: %s', async (_case, personId, more, code) => {
    const village = memoryVillage();
    expect(await village.refusal(personId, 'meeting.plan', { ...DRAFT, ...more })).toMatchObject({ code });
    expect(village.ports.records.meetings.table.all()).toEqual([]);
  });

  it.each([
    ['into the past', { beginsAt: MONDAY - HOUR }, 'BAD_SPAN'],
    ['by half a year', { beginsAt: BEGINS + 180 * DAY }, 'BAD_SPAN'],
    ['nowhere', { place: '' }, 'INVALID_INPUT'],
  ])('can’t be moved %s', async (_case, more, code) => {
    const village = memoryVillage();
    const { meetingId } = await plan(village);
    const before = stored(village, meetingId);
    const move = { meetingId, beginsAt: BEGINS + DAY, place: '学校', ...more };
    expect(await village.refusal('secretary', 'meeting.move', move)).toMatchObject({ code });
    expect(await village.refusal('other-secretary', 'meeting.move', move)).toMatchObject({
      code: code === 'INVALID_INPUT' ? code : 'RECORD_NOT_FOUND',
    });
    expect(stored(village, meetingId)).toEqual(before);
  });
});
