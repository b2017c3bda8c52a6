import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/deadline/local-time';
import { given, then, when } from './support/steps';
import { useVillage } from './support/village';

const village = useVillage();
const VILLAGE = '140928208224';

test('征求意见 › asked, answered without a name, changed, closed, answered back and told', async () => {
  await village.morning();
  const secretary = village.person('secretary');
  const residents = Array.from({ length: 7 }, (_one, at) => village.person(`resident-0${at + 1}`));
  const [first, second] = residents;
  const { pollId } = await given('the secretary asks the village, for three days', () =>
    secretary.asks('poll.publish', {
      clientKey: 'scenario-poll-1',
      title: '示例：先修哪一条路',
      text: '',
      questions: [
        { kind: 'single', text: '先修哪一条', options: ['东边', '西边'] },
        { kind: 'free', text: '还有什么建议' },
      ],
      per: 'person',
      isAnonymous: true,
      placeId: VILLAGE,
      closesAt: village.now + 3 * DAY_MS,
    }),
  );
  await when('the courier has come by, seven answer, and one changes their mind', async () => {
    await village.sweeps();
    for (const one of residents)
      await one.asks('poll.answer', { pollId, replies: [{ questionId: 'q1', picks: [0] }] });
    await first?.asks('poll.answer', {
      pollId,
      replies: [
        { questionId: 'q1', picks: [1] },
        { questionId: 'q2', text: '示例：带上水沟', isShared: true },
      ],
    });
  });
  await then('they were told; nobody sees how it stands, not even the desk', async () => {
    const entries = (await second?.asks('inbox.list', {}))?.rows ?? [];
    expect(entries.filter(({ link }) => link?.id === pollId)).toHaveLength(1);
    const open = await secretary.asks('poll.get', { pollId });
    expect(open).toMatchObject({ phase: 'open', ballots: 7 });
    expect(open.questions.map(({ result }) => result)).toEqual([null, null]);
    expect((await first?.asks('poll.get', { pollId }))?.own).toContainEqual({ questionId: 'q1', picks: [1] });
    expect((await village.person('other-secretary').isRefused('poll.get', { pollId })).code).toBe(
      'RECORD_NOT_FOUND',
    );
  });
  await when('the three days are over', async () => {
    await village.passes(3 * DAY_MS + 5 * MINUTE_MS);
    await village.sweeps();
  });
  await then(
    'it takes no answer; the desk answers the suggestion, and everybody reads it without a name',
    async () => {
      const late = { pollId, replies: [{ questionId: 'q1', picks: [0] }] };
      expect((await second?.isRefused('poll.answer', late))?.code).toBe('POLL_CLOSED');
      expect((await secretary.asks('poll.get', { pollId })).questions[0]?.result?.counts).toEqual([6, 1]);
      const shown = (await second?.asks('poll.get', { pollId }))?.questions[0]?.result?.counts;
      expect(shown).toEqual([null, null]);
      const { rows } = await secretary.asks('poll.suggestions', { pollId, isWaiting: true });
      await secretary.asks('suggestion.settle', {
        pollId,
        suggestionId: rows[0]?.id ?? '',
        fate: 'adopted',
        words: '一起修',
      });
      await secretary.asks('poll.tell', { pollId });
      await village.sweeps();
      const read = await second?.asks('poll.suggestions', { pollId });
      expect(read?.rows).toMatchObject([
        { text: '示例：带上水沟', byName: '', fate: 'adopted', reason: '一起修' },
      ]);
      const told =
        (await second?.asks('inbox.list', {}))?.rows.filter(({ link }) => link?.id === pollId) ?? [];
      expect(told.map(({ template }) => template)).toEqual(['pollTold', 'pollOpened']);
    },
  );
});

test('会议 › planned, replied to, moved, reminded of once, and written up', async () => {
  await village.morning();
  const secretary = village.person('secretary');
  const [comes, asks, silent] = ['resident-01', 'resident-02', 'resident-03'].map((id) => village.person(id));
  const beginsAt = village.now + 2 * DAY_MS + 6 * HOUR_MS;
  const { meetingId } = await given('a talk is planned for the afternoon after tomorrow', () =>
    secretary.asks('meeting.plan', {
      clientKey: 'scenario-meeting-1',
      kind: 'talk',
      title: '示例：防火宣讲',
      agenda: '讲防火',
      place: '村委会',
      placeId: VILLAGE,
      beginsAt,
    }),
  );
  await when('one says that they come, one wants to be reminded, and it is moved by a day', async () => {
    await village.sweeps();
    await comes?.asks('meeting.reply', { meetingId, isComing: true, wantsReminder: false });
    await asks?.asks('meeting.reply', { meetingId, isComing: null, wantsReminder: true });
    await secretary.asks('meeting.move', {
      meetingId,
      beginsAt: beginsAt + DAY_MS,
      place: '学校',
      words: '停电',
    });
    await village.sweeps();
  });
  const heard = async (one: typeof comes) =>
    ((await one?.asks('inbox.list', {}))?.rows ?? [])
      .filter(({ link }) => link?.id === meetingId)
      .map(({ template }) => template);
  await then('only those two hear of it', async () => {
    expect(await heard(comes)).toEqual(['meetingMoved', 'meetingPlanned']);
    expect(await heard(asks)).toEqual(['meetingMoved', 'meetingPlanned']);
    expect(await heard(silent)).toEqual(['meetingPlanned']);
    expect((await silent?.asks('meeting.get', { meetingId }))?.desk).toBeNull();
  });
  await when('the time has nearly come', async () => {
    await village.passes(beginsAt + DAY_MS - HOUR_MS - village.now);
    await village.sweeps();
  });
  await then(
    'who asked is reminded once; afterwards it is written up, and nobody’s coming is kept in sight',
    async () => {
      expect((await heard(asks)).filter((template) => template === 'meetingSoon')).toHaveLength(1);
      expect(await heard(comes)).not.toContain('meetingSoon');
      await village.passes(2 * HOUR_MS);
      await secretary.asks('meeting.minute', { meetingId, words: '讲了防火。' });
      expect((await silent?.asks('meeting.get', { meetingId }))?.minutes).toBe('讲了防火。');
      expect((await secretary.asks('meeting.get', { meetingId })).desk).toMatchObject({ coming: null });
    },
  );
});
