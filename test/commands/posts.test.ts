import type { CallName } from '../../domain/contract';
import { DAY, GRID, MICRO_GRID, MONDAY, POSTS, VILLAGE } from '../builders';
import { memoryVillage, OTHER_VILLAGE, type MemoryVillage } from '../memory/village';

const stored = ({ ports }: MemoryVillage, id = VILLAGE) => ports.places.all.get(id);
const POST = `${GRID}:grid-03`;
const NEWCOMER = { deskId: GRID, office: 'gridMember', name: '示例新人', phone: '13800000099' };

async function invited(village: MemoryVillage, more: object = {}) {
  const { code } = await village.call('secretary', 'post.appoint', { ...NEWCOMER, ...more });
  if (!code) throw new Error('no code');
  return code;
}
const desksOf = async (village: MemoryVillage, personId: string): Promise<readonly string[]> =>
  (await village.call(personId, 'me.get')).desks.map(({ deskId }) => deskId);

describe('任命', () => {
  test('the secretary picks a resident: they sit there at once, and the answer shows it', async () => {
    const village = memoryVillage();
    const candidates = await village.call('secretary', 'posts.candidates', {
      deskId: GRID,
      words: 'resident',
    });
    expect(candidates).toMatchObject([{ appointeeId: 'resident' }]);
    const { posts, code } = await village.call('secretary', 'post.appoint', {
      deskId: GRID,
      office: 'gridMember',
      appointeeId: 'resident',
      followsPostId: POST,
    });
    expect(code).toBeNull();
    const desk = posts.desks.find(({ deskId }) => deskId === GRID);
    expect(desk?.holders.map(({ holderId }) => holderId)).toEqual(['head-03', 'resident']);
    expect(desk?.former.map(({ holderId }) => holderId)).toEqual(['grid-03']);
    expect([await desksOf(village, 'resident'), await desksOf(village, 'grid-03')]).toEqual([[GRID], []]);
  });

  test('somebody new comes in by the code with their own WeChat, once', async () => {
    const village = memoryVillage();
    const { code } = await invited(village, { followsPostId: POST });
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const offer = await village.call('stranger', 'post.offer', { code: ` ${code.toLowerCase()} ` });
    expect(offer).toMatchObject({ role: 'gridMember', name: '示例新人', isAccepted: false });
    expect(await desksOf(village, 'stranger')).toEqual([]);
    const { me } = await village.call('stranger', 'post.accept', { code });
    expect(me).toMatchObject({
      name: '示例新人',
      desks: [{ deskId: GRID, role: 'gridMember' }],
      hasPost: true,
    });
    expect(await desksOf(village, 'stranger')).toEqual([GRID]);
    expect(await village.refusal('thief', 'post.accept', { code })).toMatchObject({ code: 'CODE_USED' });
    expect((await village.call('stranger', 'post.accept', { code })).offer.isAccepted).toBe(true);
    expect(stored(village)?.posts).toHaveLength(POSTS.length + 1);
  });

  test('of ten at once with the same code one gets in', async () => {
    const village = memoryVillage();
    const { code } = await invited(village);
    const people = Array.from({ length: 10 }, (_, index) => `guest-${index}`);
    const answers = await Promise.all(people.map((one) => village.answer(one, 'post.accept', { code })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(stored(village)?.posts).toHaveLength(POSTS.length + 1);
  });

  test('asked twice (a lost answer) it is one invitation with one code', async () => {
    const village = memoryVillage();
    const first = await invited(village);
    expect(await invited(village)).toEqual(first);
    expect(stored(village)?.invitations).toHaveLength(1);
    expect(JSON.stringify(stored(village))).not.toContain(first.code.replace('-', ''));
  });

  test('a renewed code works, the old one and one that was taken back do not', async () => {
    const village = memoryVillage();
    const first = await invited(village);
    const where = { areaId: VILLAGE, invitationId: first.invitationId };
    const second = await village.call('secretary', 'invitation.renew', where);
    expect(await village.refusal('stranger', 'post.accept', { code: first.code })).toMatchObject({
      code: 'CODE_WRONG',
    });
    await village.call('secretary', 'invitation.withdraw', where);
    expect(await village.refusal('stranger', 'post.accept', { code: second.code })).toMatchObject({
      code: 'CODE_ENDED',
    });
    expect(await desksOf(village, 'stranger')).toEqual([]);
  });

  test('after ten wrong codes the right one is refused, until the next day', async () => {
    const village = memoryVillage();
    const { code } = await invited(village);
    for (let tries = 0; tries < 20; tries += 1)
      await village.refusal('stranger', 'post.accept', { code: '0000-0000' });
    expect(await village.refusal('stranger', 'post.accept', { code })).toEqual({
      code: 'CODE_LOCKED',
      facts: { untilAt: village.now + DAY },
    });
    village.now += DAY;
    await village.call('stranger', 'post.accept', { code });
  });

  test('what can’t be a code isn’t counted', async () => {
    const village = memoryVillage();
    for (let tries = 0; tries < 20; tries += 1)
      expect(await village.refusal('stranger', 'post.offer', { code: '123' })).toMatchObject({
        code: 'INVALID_INPUT',
      });
    expect(village.ports.people.people.get('stranger')).toBeNull();
  });
});

describe('无权的人', () => {
  const days = { standInId: null, fromAt: MONDAY, toAt: MONDAY + DAY };
  const TRIES: readonly (readonly [CallName, object])[] = [
    ['post.appoint', { ...NEWCOMER }],
    ['post.appoint', { deskId: GRID, office: 'gridMember', appointeeId: 'other-secretary' }],
    ['post.appoint', { deskId: VILLAGE, office: 'villageSecretary', name: '示例自己' }],
    ['post.end', { areaId: VILLAGE, postId: POST }],
    ['post.end', { areaId: VILLAGE, postId: 'none' }],
    ['leave.set', { areaId: VILLAGE, holderId: 'grid-03', ...days }],
    ['leave.end', { areaId: VILLAGE, leaveId: 'leave' }],
  ];
  const WHO = ['other-secretary', 'officer', 'grid-03', 'linked-0302', 'supervisor', 'resident', 'stranger'];

  test.each(WHO)(
    '%s can change no post of the village, and its document stays as it is',
    async (personId) => {
      const village = memoryVillage();
      const { invitationId } = await invited(village);
      const before = JSON.stringify(stored(village));
      const all = [
        ...TRIES,
        ['invitation.renew', { areaId: VILLAGE, invitationId }] as const,
        ['invitation.withdraw', { areaId: VILLAGE, invitationId }] as const,
      ];
      for (const [call, input] of all)
        expect(await village.refusal(personId, call, input)).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(JSON.stringify(stored(village))).toBe(before);
    },
  );

  test('the secretary gives no office of the county’s, and none of another village', async () => {
    const village = memoryVillage();
    const before = JSON.stringify([stored(village), stored(village, OTHER_VILLAGE)]);
    for (const input of [
      { deskId: VILLAGE, office: 'villageSecretary', name: '示例新人' },
      { deskId: OTHER_VILLAGE, office: 'villageOfficer', name: '示例新人' },
    ])
      expect(await village.refusal('secretary', 'post.appoint', input)).toMatchObject({
        code: 'NOT_ALLOWED',
      });
    expect(
      await village.refusal('secretary', 'post.end', { areaId: VILLAGE, postId: `${VILLAGE}:secretary` }),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(JSON.stringify([stored(village), stored(village, OTHER_VILLAGE)])).toBe(before);
  });

  test('the secretary picks nobody who isn’t known in the village', async () => {
    const village = memoryVillage();
    for (const appointeeId of ['stranger', 'other-secretary', 'nobody'])
      expect(
        await village.refusal('secretary', 'post.appoint', {
          deskId: GRID,
          office: 'gridMember',
          appointeeId,
        }),
      ).toMatchObject({ code: 'PERSON_NOT_FOUND' });
    expect(
      await village.refusal('secretary', 'post.appoint', { deskId: GRID, office: 'gridMember' }),
    ).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  test.each([
    { personId: 'stranger', role: 'villageSecretary', post: POSTS[0], seats: [], invitationId: 'x' },
    { code: '', deskId: VILLAGE, office: 'villageSecretary' },
    { code: { $gt: '' } },
    { code: ['0000-0000'] },
  ])('no input makes a post: %j', async (input) => {
    const village = memoryVillage();
    const before = JSON.stringify(stored(village));
    for (const call of ['post.accept', 'post.offer', 'me.save', 'leave.take'])
      await village.answer('stranger', call, input);
    expect(await desksOf(village, 'stranger')).toEqual([]);
    expect(JSON.stringify(stored(village))).toBe(before);
  });
});

describe('请假', () => {
  const days = { areaId: VILLAGE, standInId: 'linked-0301', fromAt: MONDAY, toAt: MONDAY + 2 * DAY };

  test('whoever stands in is let in at once; on leave one still sees it and can come back earlier', async () => {
    const village = memoryVillage();
    const { areas } = await village.call('linked-0302', 'leave.take', days);
    expect(areas).toMatchObject([{ areaId: VILLAGE, leaves: [{ standInName: '示例linked-0301' }] }]);
    expect(await desksOf(village, 'linked-0301')).toContain(MICRO_GRID);
    expect(await village.call('linked-0302', 'me.get')).toMatchObject({ desks: [], hasPost: true });
    const leaveId = areas[0]?.leaves[0]?.leaveId;
    expect(await village.refusal('grid-03', 'leave.return', { areaId: VILLAGE, leaveId })).toMatchObject({
      code: 'LEAVE_NOT_FOUND',
    });
    village.now += DAY;
    await village.call('linked-0302', 'leave.return', { areaId: VILLAGE, leaveId });
    expect(await desksOf(village, 'linked-0302')).toEqual([MICRO_GRID]);
    expect(await desksOf(village, 'linked-0301')).not.toContain(MICRO_GRID);
  });

  test('without a post there is nothing to be away from', async () => {
    const village = memoryVillage();
    for (const personId of ['resident', 'stranger', 'other-secretary'])
      expect(await village.refusal(personId, 'leave.take', days)).toMatchObject({ code: 'PERSON_NOT_FOUND' });
    expect(await village.call('resident', 'leave.mine')).toEqual({ areas: [] });
  });

  test('the secretary writes one down for somebody, and ends it', async () => {
    const village = memoryVillage();
    const posts = await village.call('secretary', 'leave.set', { ...days, holderId: 'grid-03' });
    const away = posts.desks.flatMap(({ holders }) => holders).find(({ holderId }) => holderId === 'grid-03');
    expect(away?.leaves).toMatchObject([
      { standInName: '示例linked-0301', actingName: '示例linked-0301', canEnd: true },
    ]);
    const leaveId = away?.leaves[0]?.leaveId;
    const after = await village.call('secretary', 'leave.end', { areaId: VILLAGE, leaveId });
    expect(after.desks.flatMap(({ holders }) => holders).flatMap(({ leaves }) => leaves)).toEqual([]);
  });
});
