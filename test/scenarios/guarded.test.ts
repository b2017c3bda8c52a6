import { given, then, when } from './support/steps';
import { useVillage } from './support/village';
import { newClientKey } from './support/villager';

const village = useVillage();

test('别村 › nobody of another village knows of a matter, and it stays untouched', async () => {
  const resident = village.person('resident-01');
  const matter = await given('a matter of 下鹿角村', async () => {
    await village.morning();
    return resident.reports({ categoryId: 'repair', text: '村口路灯不亮。' });
  });
  await when('people of 杨家坡村 and residents next door try to see or take it', async () => {
    for (const id of [
      'other-secretary',
      'other-grid-01',
      'other-linked-0101',
      'other-resident-01',
      'resident-13',
    ]) {
      const stranger = village.person(id);
      const codes = [
        await stranger.isRefused('matter.get', { matterId: matter.id }),
        await stranger.isRefusedTo('acknowledge', matter),
        await stranger.isRefusedTo('note', matter, { words: '我来看看。' }),
        await stranger.isRefusedTo('rate', matter, { isSatisfied: true }),
        await stranger.isRefusedTo('withdraw', matter),
      ].map(({ code }) => code);
      expect(new Set(codes)).toEqual(new Set(['MATTER_NOT_FOUND']));
    }
    await expect(
      village.person('other-secretary').isRefused('desk.queue', { deskId: '140928208224' }),
    ).resolves.toMatchObject({ code: 'NOT_YOUR_DESK' });
    await expect(
      village.person('other-secretary').isRefused('village.board', { villageId: '140928208224' }),
    ).resolves.toMatchObject({ code: 'NOT_ALLOWED' });
    const supervisor = village.person('supervisor');
    const refused = [
      await supervisor.isRefused('township.board', { townshipId: '140928207' }),
      await supervisor.isRefused('county.board', {}),
      await village.person('secretary').isRefused('township.board', { townshipId: '140928208' }),
      await village.person('county-admin').isRefused('village.board', { villageId: '140928208224' }),
    ];
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['NOT_ALLOWED']));
  });
  await then('nothing about it has changed', async () => {
    await expect(resident.sees(matter)).resolves.toMatchObject({ version: 1, state: 'reported' });
  });
});

test('投诉 › the person it is about never sees it, nor does the desk where they sit', async () => {
  const resident = village.person('resident-16');
  const secretary = village.person('secretary');
  const matter = await given('a complaint about the secretary', async () => {
    await village.morning();
    const { holders } = await resident.asks('report.form', {});
    const about = holders.find(({ role }) => role === 'villageSecretary');
    if (!about) throw new Error('the form names no secretary');
    return resident.reports({
      categoryId: 'complaint',
      text: '修渠的账没有公开。',
      aboutPersonId: about.personId,
    });
  });
  await then('the township holds it, and the timeline says which desk was passed over', async () => {
    expect(matter).toMatchObject({ level: 'township', holder: { deskId: '140928208' } });
    expect(matter.timeline[0]?.route).toContainEqual(expect.objectContaining({ rule: 'aboutHolder' }));
    await expect(secretary.isRefused('matter.get', { matterId: matter.id })).resolves.toMatchObject({
      code: 'MATTER_NOT_FOUND',
    });
  });
  await when('the supervisor handles it', async () => {
    const supervisor = village.person('supervisor');
    await supervisor.does('acknowledge', matter);
    await supervisor.does('resolve', matter, { outcome: 'explained', words: '账已贴在村务栏。' });
    await resident.does('rate', matter, { isSatisfied: true });
    await village.sweeps();
  });
  await then('the secretary has heard of nothing', async () => {
    await expect(secretary.hasHeard(matter)).resolves.toEqual([]);
    await expect(secretary.isRefusedTo('note', matter, { words: '我解释一下。' })).resolves.toMatchObject({
      code: 'MATTER_NOT_FOUND',
    });
  });
});

test('同时办理 › two act at once: one wins, the other is told and sees the new state', async () => {
  const [head, member] = [village.person('head-01'), village.person('grid-01')];
  const matter = await given('a matter that both have open', async () => {
    await village.morning();
    return village.person('resident-15').reports({ categoryId: 'hazard', text: '田间路冲断了，崖边很险。' });
  });
  const outcomes = await when('both acknowledge the version they see', () =>
    Promise.allSettled([
      head.does('acknowledge', matter, { version: matter.version }),
      member.does('acknowledge', matter, { version: matter.version }),
    ]),
  );
  await then('one line was written, and the loser can go on with what there is now', async () => {
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const loser = outcomes[0].status === 'rejected' ? head : member;
    await expect(
      loser.isRefusedTo('acknowledge', matter, { version: matter.version }),
    ).resolves.toMatchObject({
      code: 'STALE_WRITE',
      facts: { version: 2, state: 'acknowledged' },
    });
    const seen = await loser.sees(matter);
    expect(seen.timeline.map(({ type }) => type)).toEqual(['acknowledged', 'reported']);
    expect(seen.moves.map(({ action }) => action)).toContain('resolve');
  });
});

test('内容安全 › risky words are refused before anything is written', async () => {
  const resident = village.person('resident-03');
  await village.morning();
  const clientKey = newClientKey();
  const refused = await when('a report holds a forbidden word', () =>
    resident.isRefused('matter.report', { clientKey, categoryId: 'opinion', text: '这里有违规测试词。' }),
  );
  await then('it says which field, and there is no matter', async () => {
    expect(refused).toMatchObject({ code: 'TEXT_RISKY', facts: { field: 'text' } });
    const { rows } = await resident.asks('matters.mine', { filter: 'all' });
    expect(rows.filter(({ text }) => text.includes('违规'))).toEqual([]);
  });
  await then('the same report with other words goes through', async () => {
    await expect(resident.reports({ clientKey, text: '改过的话。' })).resolves.toMatchObject({
      state: 'reported',
    });
  });
});

test('图片待审 › a photo is shown to others only once WeChat has passed it; a risky one never', async () => {
  const resident = village.person('resident-18');
  const matter = await given('a report of photos alone', async () => {
    await village.morning();
    return resident.reports({ categoryId: 'sanitation', text: '', fileCount: 2 });
  });
  const [good, bad] = await when('two photos follow', async () => {
    if (matter.uploadPath === null) throw new Error('the reporter may add files');
    const files = [
      await village.uploads(resident.id, `${matter.uploadPath}a1.jpg`, 'a harmless picture'),
      await village.uploads(resident.id, `${matter.uploadPath}a2.jpg`, 'risky-test'),
    ] as const;
    await resident.does('attach', matter, { files: files.map((fileId) => ({ fileId, kind: 'photo' })) });
    return files;
  });
  const shownTo = async (id: string) =>
    new Map(
      (await village.person(id).sees(matter)).media.map(({ fileId, check, url }) => [fileId, { check, url }]),
    );
  await then('the desk sees that there are pictures, but not yet the pictures', async () => {
    const shown = await shownTo('grid-02');
    expect(shown.get(good)).toEqual({ check: 'pending', url: null });
    expect(shown.get(bad)).toEqual({ check: 'pending', url: null });
  });
  await when('the check has been started and the verdicts have come', async () => {
    await village.sweeps();
    await village.sweeps();
  });
  await then('the harmless one opens and the risky one is closed to everybody', async () => {
    const shown = await shownTo('grid-02');
    expect(shown.get(bad)).toEqual({ check: 'risky', url: null });
    expect(shown.get(good)).toMatchObject({ check: 'pass' });
    const answer = await fetch(shown.get(good)?.url ?? 'about:blank');
    expect(await answer.text()).toBe('a harmless picture');
  });
  await then('nobody can attach a file of somebody else’s matter', async () => {
    const other = await village
      .person('resident-06')
      .reports({ categoryId: 'sanitation', text: '另一件事。' });
    await expect(
      village
        .person('resident-06')
        .isRefusedTo('attach', other, { files: [{ fileId: good, kind: 'photo' }] }),
    ).resolves.toMatchObject({ code: 'FILE_NOT_YOURS' });
  });
});

test('回执核验 › anyone with the receipt can check that nothing was rewritten', async () => {
  const resident = village.person('resident-12');
  const linked = village.person('linked-0403');
  const matter = await given('a refused matter whose receipt the reporter keeps', async () => {
    await village.morning();
    const reported = await resident.reports({ text: '柴房漏水。' });
    return linked.does('decline', reported, { words: '这是家里的事。' });
  });
  const { code, line, seal } = (await resident.sees(matter)).receipt;
  const stranger = village.person('visitor-01');
  await then('a stranger with the receipt finds it intact, and learns no name', async () => {
    const verdict = await stranger.asks('receipt.verify', { code, line, seal });
    expect(verdict).toMatchObject({ isIntact: true, brokenAt: null, state: 'declined' });
    expect(JSON.stringify(verdict)).not.toContain('示例');
  });
  await when('somebody with the database in their hands rewrites a line', () =>
    village.rewrites('matters', matter.id, (stored) => stored.replaceAll('这是家里的事。', '已经办好。')),
  );
  await then('the receipt shows where', async () => {
    await expect(stranger.asks('receipt.verify', { code, line, seal })).resolves.toMatchObject({
      isIntact: false,
      brokenAt: 2,
    });
  });
  await then('a seal that was never given is refused too', async () => {
    const other = await resident.reports({ text: '另一件。' });
    await expect(
      stranger.asks('receipt.verify', { code: other.receipt.code, line: 1, seal: '0123456789abcdef' }),
    ).resolves.toMatchObject({ isIntact: false });
  });
});
