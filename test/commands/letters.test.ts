import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { brokenLine } from '../../domain/record/line';
import { originOf } from '../../domain/village/letter/seal';
import { at, DAY, LONG_AGO, MONDAY, TOWNSHIP, VILLAGE } from '../builders';
import { RISKY_WORD } from '../memory/outside';
import { memoryVillage } from '../memory/village';
import { answered, desk, isHiddenFrom, LETTER, storedLetter, told, written } from './arrange-letters';

/** Five working days after Monday 2026-11-23: the next Monday, to its end. */
const DUE_DAY = at('2026-12-01 00:00') - 1;

describe('书记信箱 › whose it is', () => {
  it('is the secretary’s and the writer’s alone', async () => {
    const village = memoryVillage();
    const letterId = await written(village);
    expect(await written(village)).toBe(letterId);
    await isHiddenFrom(village, letterId, [
      'officer',
      'grid-03',
      'linked-0302',
      'neighbour',
      'supervisor',
      'county-admin',
      'other-secretary',
      'stranger',
    ]);
    expect(await told(village, 'letterCame')).toEqual(['secretary']);
    expect(await desk(village, 'secretary')).toEqual([letterId]);
    expect(await desk(village, 'supervisor')).toEqual([]);
    expect((await village.call('neighbour', 'letters.mine', {})).rows).toEqual([]);
    expect((await village.call('resident', 'letters.mine', {})).rows).toMatchObject([
      { id: letterId, isYours: true, to: 'secretary', state: 'waiting' },
    ]);
    const inbox = JSON.stringify(village.ports.inbox.entries.all());
    expect(inbox).not.toContain('难处');
    expect(inbox).not.toContain('示例resident');
    expect(await village.call('secretary', 'letter.get', { letterId })).toMatchObject({
      writerName: '示例resident',
      text: LETTER.words,
      canAnswer: true,
      canRate: false,
    });
  });

  it('about the secretary it goes to the township, and the secretary never knows of it', async () => {
    const village = memoryVillage();
    const letterId = await written(village, { isAboutSecretary: true });
    await isHiddenFrom(village, letterId, ['secretary', 'officer', 'grid-03', 'neighbour']);
    expect(await told(village, 'letterCame')).toEqual(['supervisor']);
    expect(await desk(village, 'secretary')).toEqual([]);
    expect(await desk(village, 'supervisor')).toEqual([letterId]);
    // Not even from the township's desk, should they come to sit there.
    const township = village.ports.places.all.get(TOWNSHIP);
    if (!township) throw new Error('no township');
    const [post] = township.posts;
    if (!post) throw new Error('nobody at the township');
    village.ports.places.all.put({
      ...township,
      posts: [...township.posts, { ...post, id: 'second', personId: 'secretary', personName: '示例支书' }],
    });
    await isHiddenFrom(village, letterId, ['secretary']);
    expect(await desk(village, 'secretary')).toEqual([]);
    await village.call('resident', 'letter.add', { letterId, words: '还有一件' });
    expect(await told(village, 'letterAdded')).toEqual(['supervisor']);
  });

  it.each([
    ['on leave, though somebody stands in', 'leave'],
    ['without a holder', 'vacant'],
  ])('the secretary’s post %s: it goes to the township', async (_how, how) => {
    const village = memoryVillage();
    const { all } = village.ports.places;
    const own = all.get(VILLAGE);
    if (!own) throw new Error('no village');
    const leave = {
      id: 'leave-1',
      personId: 'secretary',
      standInId: 'officer',
      standInName: '示例委员',
      fromAt: LONG_AGO,
      toAt: MONDAY + DAY,
      byPersonId: null,
    };
    all.put(
      how === 'leave'
        ? { ...own, leaves: [...own.leaves, leave] }
        : { ...own, posts: own.posts.filter(({ role }) => role !== 'villageSecretary') },
    );
    expect((await village.call('resident', 'letter.form', {})).usual).toMatchObject({
      to: 'township',
      way: 'vacant',
      name: null,
    });
    const letterId = await written(village);
    expect(await desk(village, 'supervisor')).toEqual([letterId]);
    await isHiddenFrom(village, letterId, ['officer', 'grid-03']);
  });

  it('who follows in the post doesn’t read what was written to the one before', async () => {
    const village = memoryVillage();
    const letterId = await written(village);
    const { all } = village.ports.places;
    const own = all.get(VILLAGE);
    if (!own) throw new Error('no village');
    const posts = own.posts.map((post) =>
      post.role === 'villageSecretary' ? { ...post, personId: 'officer', personName: '示例委员' } : post,
    );
    all.put({
      ...own,
      posts: posts.filter(({ role, personId }) => !(role === 'villageOfficer' && personId === 'officer')),
    });
    await isHiddenFrom(village, letterId, ['officer', 'secretary']);
    expect(await desk(village, 'officer')).toEqual([]);
    const { absence } = await village.call('resident', 'letter.get', { letterId });
    expect(absence).toEqual({ why: 'left', until: null });
  });

  it('nobody writes to themself, to another village, or nothing', async () => {
    const village = memoryVillage();
    for (const personId of ['secretary', 'stranger', 'supervisor'])
      expect(await village.refusal(personId, 'letter.write', LETTER)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await village.call('secretary', 'letter.form', {})).toMatchObject({ isSecretary: true });
    expect(await village.call('stranger', 'letter.form', {})).toMatchObject({ villageName: null });
    const blank = { ...LETTER, words: '  ' };
    expect(await village.refusal('resident', 'letter.write', blank)).toMatchObject({ code: 'REASON_NEEDED' });
    expect(await village.refusal('resident', 'letter.write', { ...LETTER, words: RISKY_WORD })).toMatchObject(
      {
        code: 'TEXT_RISKY',
      },
    );
    expect(village.ports.records.letters.table.all()).toEqual([]);
  });
});

describe('书记信箱 › answered or not', () => {
  it('the answer is told; “it helped” ends it', async () => {
    const village = memoryVillage();
    const letterId = await written(village);
    await village.call('resident', 'letter.add', { letterId, words: '还有一句' });
    await village.call('resident', 'letter.add', { letterId, words: '还有一句' });
    expect(await told(village, 'letterAdded')).toEqual(['secretary']);
    await village.call('secretary', 'letter.answer', { letterId, words: '我去看看' });
    await village.call('secretary', 'letter.answer', { letterId, words: '我去看看' });
    expect(await told(village, 'letterAnswered')).toEqual(['resident']);
    await village.call('resident', 'letter.rate', { letterId, isHelped: true });
    await village.call('resident', 'letter.rate', { letterId, isHelped: true });
    const letter = storedLetter(village, letterId);
    expect(letter.timeline.map(({ event }) => event.type)).toEqual([
      'written',
      'added',
      'answered',
      'helped',
    ]);
    expect(brokenLine(originOf(letter), letter.timeline)).toBeNull();
    expect(letter).toMatchObject({ state: 'closed', dueAt: null });
    expect(await village.refusal('resident', 'letter.add', { letterId, words: '再说' })).toMatchObject({
      code: 'MOVE_NOT_OPEN',
    });
  });

  it('neither side does the other’s part', async () => {
    const village = memoryVillage();
    const letterId = await written(village);
    const words = '一句话';
    expect(await village.refusal('resident', 'letter.answer', { letterId, words })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    for (const call of ['letter.add', 'letter.rate'])
      expect(await village.refusal('secretary', call, { letterId, words, isHelped: true })).toMatchObject({
        code: 'NOT_ALLOWED',
      });
    expect(await village.refusal('resident', 'letter.rate', { letterId, isHelped: true })).toMatchObject({
      code: 'MOVE_NOT_OPEN',
    });
    expect(
      await village.refusal('secretary', 'letter.answer', { letterId, words, version: 7 }),
    ).toMatchObject({ code: 'STALE_WRITE' });
  });

  it('not helped needs a word, asks again, and the second time asks the township', async () => {
    const village = memoryVillage();
    const letterId = await answered(village);
    expect(await village.refusal('resident', 'letter.rate', { letterId, isHelped: false })).toMatchObject({
      code: 'REASON_NEEDED',
    });
    await village.call('resident', 'letter.rate', { letterId, isHelped: false, words: '还没来' });
    expect(storedLetter(village, letterId)).toMatchObject({ state: 'waiting', deskId: VILLAGE });
    await village.call('secretary', 'letter.answer', { letterId, words: '后天来' });
    await village.call('resident', 'letter.rate', { letterId, isHelped: false, words: '又没来' });
    expect(storedLetter(village, letterId)).toMatchObject({ deskId: TOWNSHIP, way: 'unhelped' });
    expect(await desk(village, 'secretary')).toEqual([]);
    // The secretary sees how it goes on, but answers no more.
    expect(await village.call('secretary', 'letter.get', { letterId })).toMatchObject({ canAnswer: false });
    await village.call('supervisor', 'letter.answer', { letterId, words: '我们派人去' });
    await village.call('resident', 'letter.rate', { letterId, isHelped: false, words: '还是没有' });
    expect(storedLetter(village, letterId)).toMatchObject({ deskId: TOWNSHIP, state: 'waiting' });
  });

  it('unanswered it goes up on the day after, once, and the township is reminded daily', async () => {
    const village = memoryVillage();
    const letterId = await written(village);
    const { dueAt } = storedLetter(village, letterId);
    expect(dueAt).toBe(DUE_DAY);
    village.now = DUE_DAY;
    await runClock(village.ports);
    expect(storedLetter(village, letterId).deskId).toBe(VILLAGE);
    village.now = DUE_DAY + 1;
    await runClock(village.ports);
    await runClock(village.ports);
    const up = storedLetter(village, letterId);
    expect(up).toMatchObject({ deskId: TOWNSHIP, way: 'overdue', state: 'waiting' });
    expect(up.timeline).toHaveLength(2);
    expect(await told(village, 'letterPassedOn')).toEqual(['resident']);
    expect(await desk(village, 'supervisor')).toEqual([letterId]);
    village.now = (up.dueAt ?? 0) + 1;
    await runClock(village.ports);
    await runClock(village.ports);
    expect(await told(village, 'letterOverdue')).toEqual(['supervisor']);
    village.now += DAY;
    await runClock(village.ports);
    expect(await told(village, 'letterOverdue')).toEqual(['supervisor', 'supervisor']);
    expect(storedLetter(village, letterId).deskId).toBe(TOWNSHIP);
  });

  it('an answer that nobody says anything about closes after seven days', async () => {
    const village = memoryVillage();
    const letterId = await answered(village);
    village.now += 7 * DAY - 1;
    await runClock(village.ports);
    expect(storedLetter(village, letterId).state).toBe('answered');
    village.now += 1;
    await runClock(village.ports);
    expect(storedLetter(village, letterId).state).toBe('closed');
  });
});
