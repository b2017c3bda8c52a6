import { given, then, when } from './support/steps';
import { useVillage } from './support/village';

const village = useVillage();

const VILLAGE = '140928208224';
const GRID = `${VILLAGE}/04`;
const DAY_MS = 86_400_000;

const secretary = village.person('secretary');
const desksOf = async (id: string): Promise<readonly string[]> =>
  (await village.person(id).asks('me.get', {})).desks.map(({ deskId }) => deskId);
const holderOf = async (id: string, deskId: string) => {
  const { desks } = await secretary.asks('posts.list', { areaId: VILLAGE });
  const me = await village.person(id).asks('me.get', {});
  const held = desks.find((desk) => desk.deskId === deskId)?.holders;
  const post = held?.find(({ holderId }) => holderId === me.personId);
  if (!post) throw new Error(`${id} has no post at ${deskId}`);
  return post;
};

test('任职码 › somebody new comes in by a code after the one before, and acts on what waits there', async () => {
  const newcomer = village.person('visitor-01');
  const matter = await given('a matter that waits at the grid', async () => {
    await village.morning();
    const reported = await village.person('resident-10').reports({ text: '四组的路灯不亮。' });
    await village.person('linked-0401').does('escalate', reported, { words: '要登高作业' });
    return reported;
  });
  const { postId } = await holderOf('grid-04', GRID);
  const code = await when('the secretary invites somebody after the grid member', async () => {
    const input = { deskId: GRID, office: 'gridMember', name: '示例新人', followsPostId: postId } as const;
    const { code: given } = await secretary.asks('post.appoint', input);
    expect((await secretary.asks('post.appoint', input)).code?.code).toBe(given?.code);
    return given?.code ?? '';
  });
  await then('nobody sits there by it yet, and the one before still does', async () => {
    expect(await desksOf('visitor-01')).toEqual([]);
    expect(await desksOf('grid-04')).toEqual([GRID]);
  });
  await when('they look at it and accept', async () => {
    expect(await newcomer.asks('post.offer', { code })).toMatchObject({
      name: '示例新人',
      role: 'gridMember',
    });
    const { me } = await newcomer.asks('post.accept', { code });
    expect(me.desks).toMatchObject([{ deskId: GRID, role: 'gridMember' }]);
  });
  await then('the code opens nothing for anybody else, and once more for them', async () => {
    expect(await village.person('visitor-02').isRefused('post.accept', { code })).toMatchObject({
      code: 'CODE_USED',
    });
    expect((await newcomer.asks('post.accept', { code })).offer.isAccepted).toBe(true);
    expect(await desksOf('grid-04')).toEqual([]);
  });
  await then('the matter says who came after whom, with its deadline as it was', async () => {
    const before = await newcomer.sees(matter);
    await village.sweeps();
    const { timeline, dueAt } = await newcomer.sees(matter);
    expect(dueAt).toBe(before.dueAt);
    expect(timeline[0]).toMatchObject({
      type: 'handedOver',
      handover: { to: [{ role: 'gridMember', name: '示例新人' }], isVacant: false },
    });
    const inbox = await newcomer.asks('inbox.list', {});
    expect(inbox.rows.filter(({ template }) => template === 'handedOver')).toMatchObject([
      { subject: '下鹿角村 示例四组 · 1 件' },
    ]);
    await newcomer.does('acknowledge', matter);
  });
});

test('离任 › a desk that nobody is left at passes what it holds up, with the reason', async () => {
  await village.morning();
  const desk = `${VILLAGE}/02/01`;
  const matter = await village.person('resident-04').reports({ text: '水管漏水。' });
  expect(matter.holder.deskId).toBe(desk);
  const { postId } = await holderOf('linked-0201', desk);
  await when('the secretary ends the only post', () =>
    secretary.asks('post.end', { areaId: VILLAGE, postId }),
  );
  await village.sweeps();
  await then('the grid has it, and the timeline says why', async () => {
    const seen = await village.person('resident-04').sees(matter);
    expect(seen.holder.deskId).toBe(`${VILLAGE}/02`);
    expect(seen.timeline.slice(0, 2)).toMatchObject([
      { type: 'escalated', route: [{ rule: 'vacant' }] },
      { type: 'handedOver', handover: { to: [], isVacant: true } },
    ]);
  });
  await then('the secretary sees it vacant', async () => {
    const { desks } = await secretary.asks('posts.list', { areaId: VILLAGE });
    expect(desks.find(({ deskId }) => deskId === desk)).toMatchObject({ isVacant: true, holders: [] });
  });
});

test('代岗 › a chain of two is followed to its end, a circle is refused, back earlier ends it', async () => {
  await village.morning();
  const [a, b, c] = ['linked-0101', 'linked-0102', 'linked-0103'].map((id) => village.person(id));
  if (!a || !b || !c) throw new Error('three are needed');
  const ids = await Promise.all([a, b, c].map(async (one) => (await one.asks('me.get', {})).personId));
  const [idA = '', idB = '', idC = ''] = ids;
  const days = { areaId: VILLAGE, fromAt: village.now, toAt: village.now + 3 * DAY_MS };
  const mine = await when('A asks B, and B asks C', async () => {
    const own = await a.asks('leave.take', { ...days, standInId: idB });
    await b.asks('leave.take', { ...days, standInId: idC });
    return own;
  });
  await then('C sits at all three desks, at once', async () => {
    expect(await desksOf('linked-0103')).toEqual([1, 2, 3].map((micro) => `${VILLAGE}/01/0${micro}`));
  });
  await then('C can’t ask A', async () => {
    expect(await c.isRefused('leave.take', { ...days, standInId: idA })).toMatchObject({
      code: 'LEAVE_LOOP',
    });
  });
  await then('C and B hear of it', async () => {
    await village.sweeps();
    const { rows } = await c.asks('inbox.list', {});
    expect(rows.map(({ template }) => template)).toContain('standIn');
  });
  await when('A is back', () =>
    a.asks('leave.return', { areaId: VILLAGE, leaveId: mine.areas[0]?.leaves[0]?.leaveId ?? '' }),
  );
  expect(await desksOf('linked-0101')).toEqual([`${VILLAGE}/01/01`]);
  expect(await desksOf('linked-0103')).not.toContain(`${VILLAGE}/01/01`);
});

test('猜码 › after ten wrong codes even the right one is refused for a day', async () => {
  await village.morning();
  const guesser = village.person('visitor-02');
  const { code } = await secretary.asks('post.appoint', {
    deskId: `${VILLAGE}/02/03`,
    office: 'linkedMember',
    name: '示例有码人',
  });
  for (let tries = 0; tries < 20; tries += 1) await guesser.isRefused('post.accept', { code: '0000-0000' });
  const right = { code: code?.code ?? '' };
  expect(await guesser.isRefused('post.accept', right)).toMatchObject({ code: 'CODE_LOCKED' });
  await village.passes(DAY_MS);
  await guesser.asks('post.accept', right);
  expect(await desksOf('visitor-02')).toEqual([`${VILLAGE}/02/03`]);
});

test('别村 › another village’s secretary can change nothing here; the county can', async () => {
  const other = village.person('other-secretary');
  const before = await secretary.asks('posts.list', { areaId: VILLAGE });
  const { postId } = await holderOf('grid-01', `${VILLAGE}/01`);
  for (const refused of [
    other.isRefused('posts.list', { areaId: VILLAGE }),
    other.isRefused('post.end', { areaId: VILLAGE, postId }),
    other.isRefused('post.appoint', { deskId: VILLAGE, office: 'villageOfficer', name: '示例外人' }),
  ])
    expect(await refused).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await secretary.asks('posts.list', { areaId: VILLAGE })).toEqual(before);
  const county = village.person('county-admin');
  const { code } = await county.asks('post.appoint', {
    deskId: '140928208225',
    office: 'villageSecretary',
    name: '示例新支书',
  });
  expect(code?.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
});
