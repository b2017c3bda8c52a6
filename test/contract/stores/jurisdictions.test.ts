import { invitation, leave, MONDAY, POSTS, TOWNSHIP, township, VILLAGE, village } from '../../builders';
import { describeStores } from './drivers';

describeStores('辖区库 · 任职', (stores) => {
  test('a jurisdiction is found by whoever has a post or stands in, and by the digest of a code', async () => {
    const { places } = stores();
    const code = { ...invitation(), codeDigest: 'digest-1' };
    const one = village({
      revision: 0,
      leaves: [leave('linked-0302', 'outsider', MONDAY, MONDAY + 1)],
      invitations: [code],
    });
    expect(await places.commit(null, one)).toEqual(one);
    await places.commit(null, { ...township(), revision: 0 });
    const found = async (id: string) => (await places.staffedBy(id)).map(({ _id }) => _id);
    expect(await Promise.all(['secretary', 'outsider', 'supervisor', 'nobody'].map(found))).toEqual([
      [VILLAGE],
      [VILLAGE],
      [TOWNSHIP],
      [],
    ]);
    expect(await places.byInvitation('digest-1')).toEqual(one);
    expect(await places.byInvitation('digest-2')).toBeNull();
  });

  test('of two commits of a jurisdiction the second is refused; what is found by follows the first', async () => {
    const { places } = stores();
    const one = village({ revision: 0 });
    await places.commit(null, one);
    const after = { ...one, posts: one.posts.filter(({ personId }) => personId !== 'officer') };
    const written = await places.commit(one, after);
    expect(written).toEqual({ ...after, revision: 1 });
    await expect(places.commit(one, one)).rejects.toMatchObject({ code: 'STALE_WRITE' });
    await expect(places.commit(null, one)).rejects.toMatchObject({ code: 'STALE_WRITE' });
    expect(await places.jurisdiction(VILLAGE)).toEqual(written);
    expect(await places.staffedBy('officer')).toEqual([]);
  });

  test('what a jurisdiction has to tell, and which holders have changed, earliest first', async () => {
    const { places } = stores();
    const ended = POSTS.map((one) => (one.personId === 'grid-03' ? { ...one, toAt: MONDAY + 5 } : one));
    const quiet = village({ revision: 0 });
    const busy = { ...township(), revision: 0, outboxAt: MONDAY, posts: ended };
    for (const one of [quiet, busy]) await places.commit(null, one);
    const ids = async (page: Promise<{ rows: readonly { _id: string }[] }>) =>
      (await page).rows.map(({ _id }) => _id);
    expect(await ids(places.undelivered(MONDAY, 9, null))).toEqual([TOWNSHIP]);
    expect(await ids(places.undelivered(MONDAY - 1, 9, null))).toEqual([]);
    expect(await ids(places.changed(MONDAY + 5, 9, null))).toEqual([TOWNSHIP]);
    expect(await ids(places.changed(MONDAY + 4, 9, null))).toEqual([]);
    await places.commit(busy, { ...busy, handedOverAt: MONDAY + 5 });
    expect(await ids(places.changed(MONDAY + 9, 9, null))).toEqual([]);
  });
});
