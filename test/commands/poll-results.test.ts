import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { at, HOUR, MONDAY } from '../builders';
import { memoryVillage } from '../memory/village';
import { DRAFT, ask, answer, close, moreVillagers, told, ballots, suggestions } from './arrange-polls';

describe('匿名', () => {
  it('nothing in the database tells who answered, or when; two parts by one hand have nothing in common', async () => {
    const village = memoryVillage();
    const { pollId } = await ask(village);
    const [first = '', second = ''] = moreVillagers(village, 2);
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
      for (const id of moreVillagers(village, 6)) await answer(village, id, pollId);
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
    const people = moreVillagers(village, 20);
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
