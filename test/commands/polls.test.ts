import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { at, binding, DAY, GRID, HOUR, MONDAY, VILLAGE } from '../builders';
import { RISKY_WORD } from '../memory/outside';
import { memoryVillage, OTHER_VILLAGE, person, type MemoryVillage } from '../memory/village';

const DRAFT = {
  clientKey: 'poll-0001',
  title: '先修哪一条路',
  text: '今年只够修一条。',
  questions: [
    { kind: 'single', text: '先修哪一条', options: ['东边', '西边', '后山'] },
    { kind: 'multiple', text: '哪天能出工', options: ['周六', '周日'] },
    { kind: 'free', text: '还有什么建议' },
  ],
  per: 'person',
  isAnonymous: true,
  placeId: VILLAGE,
  closesAt: MONDAY + 3 * DAY,
} as const;
const ANSWER = [
  { questionId: 'q1', picks: [0] },
  { questionId: 'q2', picks: [0, 1] },
  { questionId: 'q3', text: '路灯也修一修', isShared: true },
];

const ask = (village: MemoryVillage, more: object = {}) =>
  village.call('secretary', 'poll.publish', { ...DRAFT, ...more });
const answer = (village: MemoryVillage, personId: string, pollId: string, replies: object = ANSWER) =>
  village.call(personId, 'poll.answer', { pollId, replies });
async function close(village: MemoryVillage): Promise<void> {
  village.now = MONDAY + 3 * DAY + HOUR;
  await runClock(village.ports);
}
/** So many more people of the village, each in a household of their own. */
function settle(village: MemoryVillage, count: number): readonly string[] {
  return Array.from({ length: count }, (_one, index) => {
    const id = `villager-${index}`;
    village.ports.people.people.put(person(id));
    village.ports.people.bindings.put(binding(id, { householdId: `home-${index}` }));
    return id;
  });
}
const told = (village: MemoryVillage, template: string): readonly string[] =>
  village.ports.inbox.entries
    .all()
    .filter((entry) => entry.template === template)
    .map(({ personId }) => personId);
const ballots = (village: MemoryVillage) => village.ports.records.ballots.table.all();
const suggestions = (village: MemoryVillage) => village.ports.records.suggestions.table.all();

describe('征求意见', () => {
  it('is told once to those whom it asks, and to nobody else', async () => {
    const village = memoryVillage();
    const { pollId } = await ask(village);
    expect(await ask(village)).toEqual({ pollId });
    await runCourier(village.ports);
    await runCourier(village.ports);
    expect(told(village, 'pollOpened')).toEqual(expect.arrayContaining(['resident', 'neighbour']));
    expect(new Set(told(village, 'pollOpened')).size).toBe(told(village, 'pollOpened').length);
    for (const personId of ['other-secretary', 'stranger', 'supervisor'])
      expect(await village.refusal(personId, 'poll.get', { pollId })).toMatchObject({
        code: 'RECORD_NOT_FOUND',
      });
  });

  it('that begins later is told when it begins, and takes no answer before', async () => {
    const village = memoryVillage();
    const { pollId } = await ask(village, { opensAt: MONDAY + DAY });
    await runCourier(village.ports);
    expect(told(village, 'pollOpened')).toEqual([]);
    expect(await village.refusal('resident', 'poll.answer', { pollId, replies: ANSWER })).toMatchObject({
      code: 'POLL_NOT_OPEN',
    });
    village.now = MONDAY + DAY;
    await runClock(village.ports);
    await runClock(village.ports);
    await runCourier(village.ports);
    expect(told(village, 'pollOpened').filter((id) => id === 'resident')).toHaveLength(1);
    await answer(village, 'resident', pollId);
  });

  it('one answer a person: changed until it closes, taken back whole, refused afterwards', async () => {
    const village = memoryVillage();
    const { pollId } = await ask(village);
    await answer(village, 'resident', pollId);
    await answer(village, 'resident', pollId, [{ questionId: 'q1', picks: [2] }]);
    expect(ballots(village)).toHaveLength(1);
    expect((await village.call('resident', 'poll.get', { pollId })).own).toEqual([
      { questionId: 'q1', picks: [2] },
    ]);
    expect(suggestions(village).map(({ text }) => text)).toEqual(['']);
    await village.call('resident', 'poll.take-back', { pollId });
    expect((await village.call('resident', 'poll.get', { pollId })).own).toBeNull();
    expect((await village.call('secretary', 'poll.get', { pollId })).ballots).toBe(0);
    await answer(village, 'resident', pollId);
    const before = [ballots(village), suggestions(village)];
    village.now = DRAFT.closesAt;
    for (const call of ['poll.answer', 'poll.take-back'])
      expect(await village.refusal('resident', call, { pollId, replies: ANSWER })).toMatchObject({
        code: 'POLL_CLOSED',
      });
    expect([ballots(village), suggestions(village)]).toEqual(before);
  });

  it('twice at once is one answer', async () => {
    const village = memoryVillage();
    const { pollId } = await ask(village);
    await Promise.all([answer(village, 'resident', pollId), answer(village, 'resident', pollId)]);
    expect((await village.call('secretary', 'poll.get', { pollId })).ballots).toBe(1);
  });

  it('one a household: two who live in it have one answer, the later one', async () => {
    const village = memoryVillage();
    village.ports.people.people.put(person('wife'));
    village.ports.people.bindings.put(binding('wife'));
    const { pollId } = await ask(village, { per: 'household', isAnonymous: false });
    await answer(village, 'resident', pollId);
    expect((await village.call('wife', 'poll.get', { pollId })).own).toHaveLength(3);
    await answer(village, 'wife', pollId, [{ questionId: 'q1', picks: [1] }]);
    expect(ballots(village)).toMatchObject([{ picks: { q1: [1] }, voterId: 'wife' }]);
    // Sits at the village's desk, and lives nowhere.
    expect(await village.refusal('officer', 'poll.answer', { pollId, replies: ANSWER })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('of another grid: seen by the village desk, answered by nobody from elsewhere', async () => {
    const village = memoryVillage();
    const { pollId } = await ask(village, { placeId: `${VILLAGE}/04` });
    expect(await village.refusal('resident', 'poll.answer', { pollId, replies: ANSWER })).toMatchObject({
      code: 'RECORD_NOT_FOUND',
    });
    expect(await village.refusal('officer', 'poll.answer', { pollId, replies: ANSWER })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await answer(village, 'grid-04', pollId);
  });

  it('recalled: no answer is taken, nothing is shown but why', async () => {
    const village = memoryVillage();
    const { pollId } = await ask(village);
    await answer(village, 'resident', pollId);
    expect(await village.refusal('secretary', 'poll.recall', { pollId, words: ' ' })).toMatchObject({
      code: 'REASON_NEEDED',
    });
    expect(await village.refusal('resident', 'poll.recall', { pollId, words: '撤' })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await village.call('secretary', 'poll.recall', { pollId, words: '题目写错了' });
    await village.call('secretary', 'poll.recall', { pollId, words: '又点了一次' });
    const seen = await village.call('resident', 'poll.get', { pollId });
    expect(seen).toMatchObject({
      recalled: { words: '题目写错了' },
      questions: [],
      text: '',
      phase: 'recalled',
    });
    expect(seen.title).not.toBe(DRAFT.title);
    expect((await village.call('resident', 'polls.list')).rows).toEqual([]);
    expect(await village.refusal('resident', 'poll.answer', { pollId, replies: ANSWER })).toMatchObject({
      code: 'POLL_CLOSED',
    });
    await close(village);
    expect(await village.refusal('secretary', 'poll.suggestions', { pollId })).toMatchObject({
      code: 'RECORD_NOT_FOUND',
    });
    expect(village.ports.records.polls.table.get(pollId)).toMatchObject({ state: 'recalled', secret: null });
  });

  it.each([
    ['a resident', 'resident', {}, 'NOT_ALLOWED'],
    ['a grid member', 'grid-03', {}, 'NOT_ALLOWED'],
    ['the township', 'supervisor', {}, 'NOT_ALLOWED'],
    ['of another village', 'secretary', { placeId: OTHER_VILLAGE }, 'PLACE_NOT_FOUND'],
    ['of a micro-grid', 'secretary', { placeId: `${GRID}/02` }, 'PLACE_NOT_FOUND'],
    ['an end that is past', 'secretary', { closesAt: MONDAY }, 'BAD_SPAN'],
    ['an end before its beginning', 'secretary', { opensAt: MONDAY + 4 * DAY }, 'BAD_SPAN'],
    ['open for a year', 'secretary', { closesAt: MONDAY + 365 * DAY }, 'BAD_SPAN'],
    ['no question', 'secretary', { questions: [] }, 'INVALID_INPUT'],
    [
      'one option',
      'secretary',
      { questions: [{ kind: 'single', text: '行吗', options: ['行'] }] },
      'INVALID_INPUT',
    ],
    [
      'two options alike',
      'secretary',
      { questions: [{ kind: 'single', text: '行吗', options: ['行', '行'] }] },
      'INVALID_INPUT',
    ],
    [
      'options to be written',
      'secretary',
      { questions: [{ kind: 'free', text: '说', options: ['行'] }] },
      'INVALID_INPUT',
    ],
    ['households of party members', 'secretary', { per: 'household', isPartyOnly: true }, 'INVALID_INPUT'],
    ['too long', 'secretary', { title: '长'.repeat(41) }, 'INVALID_INPUT'],
  ])('is refused: %s', async (_case, personId, more, code) => {
    const village = memoryVillage();
    expect(await village.refusal(personId, 'poll.publish', { ...DRAFT, ...more })).toMatchObject({ code });
    expect(village.ports.records.polls.table.all()).toEqual([]);
  });

  it.each([
    ['a question that is none', [{ questionId: 'q9', picks: [0] }]],
    ['an option that is none', [{ questionId: 'q1', picks: [7] }]],
    ['two of which one is to be picked', [{ questionId: 'q1', picks: [0, 1] }]],
    ['none of which one is to be picked', [{ questionId: 'q1', picks: [] }]],
    ['the same question twice', [ANSWER[0], ANSWER[0]]],
    ['nothing said', [{ questionId: 'q3', text: ' ' }]],
    ['no replies', []],
    ['half an option', [{ questionId: 'q1', picks: [0.5] }]],
    ['too long', [{ questionId: 'q3', text: '长'.repeat(501) }]],
  ])('an answer is refused: %s', async (_case, replies) => {
    const village = memoryVillage();
    const { pollId } = await ask(village);
    expect(await village.refusal('resident', 'poll.answer', { pollId, replies })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(ballots(village)).toEqual([]);
  });

  it('picking none of several is an answer', async () => {
    const village = memoryVillage();
    const { pollId } = await ask(village);
    await answer(village, 'resident', pollId, [{ questionId: 'q2', picks: [] }]);
    expect((await village.call('secretary', 'poll.get', { pollId })).ballots).toBe(1);
  });

  it('words that WeChat refuses are stored nowhere', async () => {
    const village = memoryVillage();
    const { pollId } = await ask(village);
    expect(
      await village.refusal('resident', 'poll.answer', {
        pollId,
        replies: [{ questionId: 'q3', text: RISKY_WORD }],
      }),
    ).toMatchObject({ code: 'TEXT_RISKY' });
    expect([...ballots(village), ...suggestions(village)]).toEqual([]);
  });
});

describe('匿名', () => {
  it('nothing in the database tells who answered, or when; two parts by one hand have nothing in common', async () => {
    const village = memoryVillage();
    const { pollId } = await ask(village);
    const [first = '', second = ''] = settle(village, 2);
    village.now = MONDAY + HOUR;
    await answer(village, first, pollId);
    village.now = MONDAY + 2 * HOUR;
    await answer(village, second, pollId, [
      { questionId: 'q1', picks: [0] },
      { questionId: 'q2', picks: [0, 1] },
      { questionId: 'q3', text: '路灯也修一修', isShared: true },
    ]);
    const [one, other] = ballots(village);
    // But for the id they are the same document.
    expect({ ...one, _id: '' }).toEqual({ ...other, _id: '' });
    const stored = JSON.stringify([ballots(village), suggestions(village)]);
    expect(stored).not.toMatch(/villager|home-|示例villager/);
    expect(stored).not.toContain(String(MONDAY + HOUR));
    const ids = [...ballots(village), ...suggestions(village)].map(({ _id }) => _id);
    expect(new Set(ids).size).toBe(4);
  });

  it('once closed even the key finds nobody: the secret is gone, and with it the way to one’s own answer', async () => {
    const village = memoryVillage();
    const { pollId } = await ask(village);
    await answer(village, 'resident', pollId);
    const secret = village.ports.records.polls.table.get(pollId)?.secret;
    expect(secret).toEqual(expect.any(String));
    await close(village);
    const poll = village.ports.records.polls.table.get(pollId);
    expect(poll).toMatchObject({ state: 'closed', secret: null });
    expect(JSON.stringify(poll)).not.toContain(secret);
    expect((await village.call('resident', 'poll.get', { pollId })).own).toBeNull();
  });

  it('the desk has no names of an anonymous poll, and those of a named one; residents have none of either', async () => {
    const village = memoryVillage();
    for (const isAnonymous of [true, false]) {
      village.now = MONDAY;
      const { pollId } = await ask(village, { isAnonymous, clientKey: `poll-named-${isAnonymous}` });
      for (const id of settle(village, 6)) await answer(village, id, pollId);
      await close(village);
      const desk = await village.call('secretary', 'poll.get', { pollId });
      expect(desk.questions[0]?.result?.names?.[0]?.length ?? 0).toBe(isAnonymous ? 0 : 6);
      const own = await village.call('secretary', 'poll.suggestions', { pollId });
      expect(own.rows.every(({ byName }) => (byName === '') === isAnonymous)).toBe(true);
      const seen = await village.call('villager-0', 'poll.suggestions', { pollId });
      const result = await village.call('villager-0', 'poll.get', { pollId });
      expect(JSON.stringify([seen, result])).not.toContain('示例villager');
    }
  });
});

describe('结果和回应', () => {
  it('is nobody’s before it is closed, and everybody’s afterwards, without small numbers', async () => {
    const village = memoryVillage();
    const { pollId } = await ask(village);
    const people = settle(village, 20);
    for (const [index, id] of people.entries())
      await answer(village, id, pollId, [{ questionId: 'q1', picks: [index < 12 ? 0 : index < 18 ? 1 : 2] }]);
    for (const personId of ['secretary', 'resident']) {
      const open = await village.call(personId, 'poll.get', { pollId });
      expect(open.questions.every(({ result }) => result === null)).toBe(true);
      expect(await village.refusal(personId, 'poll.suggestions', { pollId })).toMatchObject({
        code: 'POLL_STILL_OPEN',
      });
    }
    expect((await village.call('resident', 'poll.get', { pollId })).ballots).toBeNull();
    await close(village);
    const [desk, seen] = [
      await village.call('secretary', 'poll.get', { pollId }),
      await village.call('resident', 'poll.get', { pollId }),
    ];
    expect(desk.questions[0]?.result?.counts).toEqual([12, 6, 2]);
    expect(seen.ballots).toBe(20);
    expect(seen.questions[0]?.result?.counts[2]).toBeNull();
    // What is left of the total would tell it: another one is hidden too.
    expect(seen.questions[0]?.result?.counts.filter((count) => count === null).length).toBeGreaterThan(1);
  });

  it('what is late on its way is refused rather than counted twice; the result never changes again', async () => {
    const village = memoryVillage();
    const { pollId } = await ask(village);
    village.now = DRAFT.closesAt + 30_000;
    await runClock(village.ports);
    expect((await village.call('resident', 'poll.get', { pollId })).phase).toBe('counting');
    await close(village);
    expect((await village.call('resident', 'poll.get', { pollId })).phase).toBe('closed');
    await runCourier(village.ports);
    expect(told(village, 'pollClosed')).toEqual(expect.arrayContaining(['secretary', 'officer']));
  });

  it('what became of a suggestion, with a reason; put right later; told once', async () => {
    const village = memoryVillage();
    const { pollId } = await ask(village);
    await answer(village, 'resident', pollId);
    await answer(village, 'neighbour', pollId, [{ questionId: 'q3', text: '示例某家占道', isShared: false }]);
    const [first] = suggestions(village);
    const settling = (more: object = {}) => ({
      pollId,
      suggestionId: suggestions(village).find(({ text }) => text.startsWith('路灯'))?._id,
      fate: 'adopted',
      words: '下周装',
      ...more,
    });
    expect(await village.refusal('secretary', 'suggestion.settle', settling())).toMatchObject({
      code: 'POLL_STILL_OPEN',
    });
    expect(suggestions(village)[0]).toEqual(first);
    await close(village);
    expect(await village.refusal('secretary', 'suggestion.settle', settling({ words: ' ' }))).toMatchObject({
      code: 'REASON_NEEDED',
    });
    expect(await village.refusal('resident', 'suggestion.settle', settling())).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await village.refusal('other-secretary', 'suggestion.settle', settling())).toMatchObject({
      code: 'RECORD_NOT_FOUND',
    });
    await village.call('secretary', 'suggestion.settle', settling());
    await village.call('secretary', 'suggestion.settle', settling());
    await village.call('officer', 'suggestion.settle', settling({ fate: 'partly', words: '先装两盏' }));
    const settled = suggestions(village).find(({ fate }) => fate !== null);
    expect(settled).toMatchObject({ fate: 'partly', reason: '先装两盏', version: 2 });
    const { rows } = await village.call('resident', 'poll.suggestions', { pollId });
    expect(rows.map(({ text, withheld, fate }) => ({ text, withheld, fate }))).toEqual(
      expect.arrayContaining([
        { text: '路灯也修一修', withheld: null, fate: 'partly' },
        { text: null, withheld: 'writer', fate: null },
      ]),
    );
    const waiting = await village.call('secretary', 'poll.suggestions', { pollId, isWaiting: true });
    expect(waiting.rows.map(({ text }) => text)).toEqual(['示例某家占道']);
    await village.call('secretary', 'suggestion.settle', settling({ isWithheld: true }));
    expect(JSON.stringify(await village.call('resident', 'poll.suggestions', { pollId }))).not.toContain(
      '路灯',
    );
    await village.call('secretary', 'poll.tell', { pollId });
    await village.call('secretary', 'poll.tell', { pollId });
    await runCourier(village.ports);
    expect(told(village, 'pollTold').filter((id) => id === 'resident')).toHaveLength(1);
  });

  it('is told in the morning when it was asked at night', async () => {
    const village = memoryVillage();
    village.now = at('2026-11-23 22:30');
    await ask(village);
    await runCourier(village.ports);
    const entry = village.ports.inbox.entries.all().find(({ personId }) => personId === 'resident');
    expect(entry?.sendAt).toBe(at('2026-11-24 07:00'));
  });
});
