import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { binding, DAY, GRID, MONDAY, VILLAGE } from '../builders';
import { RISKY_WORD } from '../memory/outside';
import { memoryVillage, OTHER_VILLAGE, person } from '../memory/village';
import { DRAFT, ANSWER, ask, answer, close, told, ballots, suggestions } from './arrange-polls';

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
