import type {
  Cursor,
  MatterListing,
  MatterStore,
  MatterSummary,
} from '../../../cloudfunctions/_app/ports/matter-store';
import type { Matter } from '../../../domain/matter/matter';
import { GRID, MICRO_GRID, reported, TOWNSHIP, VILLAGE } from '../../builders';
import { describeStores } from './drivers';

const BASE = reported();
let made = 0;
function numbered(): Pick<Matter, '_id' | 'code'> {
  made += 1;
  return { _id: made.toString(16).padStart(32, '0'), code: `CODE${String(made).padStart(4, '0')}` };
}
/** A matter with an id and a code of its own. */
const matter = (more: Partial<Matter> = {}): Matter => ({
  ...BASE,
  ...numbered(),
  outboxAt: null,
  wakeAt: null,
  ...more,
});

async function insertAll(store: MatterStore, matters: readonly Matter[]): Promise<readonly string[]> {
  for (const one of matters) expect(await store.insert(one)).toBe('inserted');
  return matters.map(({ _id }) => _id);
}

/** Every page of a listing, two rows at a time. */
async function everyPage(store: MatterStore, listing: MatterListing): Promise<readonly MatterSummary[]> {
  const rows: MatterSummary[] = [];
  let cursor: Cursor | null = null;
  do {
    const page: Awaited<ReturnType<MatterStore['list']>> = await store.list(listing, 2, cursor);
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor);
  return rows;
}

describeStores('事项库', (stores) => {
  test('what was inserted is read back as it was, by id and by code', async () => {
    const { matters } = stores();
    const one = matter({ where: { ...BASE.where, point: { latitude: 38.9, longitude: 111.8 } } });
    await insertAll(matters, [one]);
    expect(await matters.get(one._id)).toEqual(one);
    expect(await matters.getByCode(one.code)).toEqual(one);
    expect(await matters.get('f'.repeat(32))).toBeNull();
    expect(await matters.getByCode('NOSUCH00')).toBeNull();
  });

  test('an id that is there already, and a code that is taken, are told apart', async () => {
    const { matters } = stores();
    const one = matter();
    await insertAll(matters, [one]);
    expect(await matters.insert({ ...one, text: '改了' })).toBe('exists');
    expect(await matters.insert(matter({ code: one.code }))).toBe('codeTaken');
    expect(await matters.get(one._id)).toEqual(one);
  });

  test('a commit replaces what changed, also null by an object and back, and raises the revision', async () => {
    const { matters } = stores();
    const one = matter();
    await insertAll(matters, [one]);
    const point = { latitude: 38.9, longitude: 111.8 };
    const file = {
      fileId: 'f',
      kind: 'photo',
      check: 'pending',
      checkId: 'c',
      byPersonId: 'resident',
      line: 1,
    } as const;
    const changed = {
      ...one,
      where: { ...one.where, point },
      names: { a: '甲' },
      media: [file],
      dueAt: null,
    };
    const written = await matters.commit(one, changed);
    expect(written).toEqual({ ...changed, revision: one.revision + 1 });
    expect(await matters.get(one._id)).toEqual(written);
    const back = await matters.commit(written, { ...written, where: one.where, names: {}, media: [] });
    expect(await matters.get(one._id)).toEqual(back);
  });

  test('of two commits on one revision the second is refused and changes nothing', async () => {
    const { matters } = stores();
    const one = matter();
    await insertAll(matters, [one]);
    const answers = await Promise.allSettled(
      ['甲', '乙'].map((text) => matters.commit(one, { ...one, text })),
    );
    const refused = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [answer.reason as unknown] : [],
    );
    expect(refused).toMatchObject([{ code: 'STALE_WRITE' }]);
    expect((await matters.get(one._id))?.revision).toBe(one.revision + 1);
    await expect(matters.commit(matter(), matter())).rejects.toMatchObject({ code: 'STALE_WRITE' });
  });

  test('a list reads no timeline, no outbox and no names', async () => {
    const { matters } = stores();
    const one = matter();
    await insertAll(matters, [one]);
    const listing = { of: 'reporter', personId: 'resident', isOpenOnly: false, notAbout: null } as const;
    const { timeline, outbox, names, media, ...summary } = one;
    expect([timeline.length, outbox.length, Object.keys(names).length]).not.toContain(0);
    expect((await matters.list(listing, 5, null)).rows.map((row) => ({ ...row }))).toEqual([
      expect.objectContaining({ ...summary, mediaCount: media.length }),
    ]);
    expect(Object.keys((await matters.list(listing, 5, null)).rows[0] ?? {})).not.toContain('timeline');
  });

  const asked = (fromDeskId: string) => ({
    fromDeskId,
    words: '',
    askedAt: 1,
    replyDueAt: 7,
    isReminded: true,
  });

  /** Of one desk, one village and one reporter, in every state that lists ask for; some with the same key. */
  const some = (): readonly Matter[] => [
    matter({ state: 'reported', dueAt: 300, reportedAt: 10 }),
    matter({ state: 'reported', dueAt: 100, reportedAt: 20 }),
    matter({ state: 'acknowledged', dueAt: 100, reportedAt: 20 }),
    matter({ state: 'acknowledged', dueAt: null, wakeAt: 200, reportedAt: 20 }),
    matter({ state: 'resolved', dueAt: null, wakeAt: 900, outcome: 'referred', reportedAt: 30 }),
    matter({ state: 'closed', dueAt: null, outcome: 'referred', closedAt: 500, reportedAt: 5 }),
    matter({
      state: 'reported',
      deskId: GRID,
      level: 'grid',
      helperDeskIds: [MICRO_GRID],
      dueAt: 50,
      reportedAt: 40,
    }),
    matter({
      state: 'reported',
      deskId: VILLAGE,
      level: 'village',
      alarmedAt: 400,
      dueAt: 60,
      reportedAt: 50,
    }),
    matter({ state: 'declined', dueAt: null, untoldSinceAt: 7, reportedAt: 60 }),
    matter({
      state: 'reported',
      aboutPersonId: 'linked-0302',
      dueAt: 350,
      reportedAt: 70,
      supervisions: [TOWNSHIP, VILLAGE].map(asked),
      replyDueAt: 7,
    }),
  ];
  const at = { deskId: MICRO_GRID, notAbout: null };
  const listings: readonly [string, MatterListing, readonly number[]][] = [
    [
      "a reporter's, newest first",
      { of: 'reporter', personId: 'resident', isOpenOnly: false, notAbout: null },
      [9, 8, 7, 6, 4, 3, 2, 1, 0, 5],
    ],
    [
      "a reporter's open ones",
      { of: 'reporter', personId: 'resident', isOpenOnly: true, notAbout: null },
      [9, 7, 6, 4, 3, 2, 1, 0],
    ],
    [
      'a desk, two states by what is due',
      { ...at, of: 'desk', states: ['reported', 'acknowledged'] },
      [1, 2, 3, 0, 9],
    ],
    [
      'a desk, without complaints about one',
      { ...at, of: 'desk', states: ['reported'], notAbout: 'linked-0302' },
      [1, 0],
    ],
    ['a desk, resolved', { ...at, of: 'desk', states: ['resolved'] }, [4]],
    ['due before', { ...at, of: 'deskDue', dueFrom: null, dueBefore: 300 }, [1, 2]],
    ['due between', { ...at, of: 'deskDue', dueFrom: 300, dueBefore: 351 }, [0, 9]],
    ['helped', { ...at, of: 'helper' }, [6]],
    [
      'a grid, whichever desk holds them',
      { of: 'grid', gridId: GRID, states: ['reported', 'acknowledged'], notAbout: 'linked-0302' },
      [6, 7, 1, 2, 3, 0],
    ],
    ['untold', { ...at, of: 'untold' }, [8]],
    ['alarmed in the village', { of: 'alarmed', under: VILLAGE, notAbout: null }, [7]],
    ['alarmed in the township', { of: 'alarmed', under: TOWNSHIP, notAbout: null }, [7]],
    ['to be replied to by the desk', { ...at, of: 'toReply' }, [9]],
    ['unreplied to the township', { of: 'unreplied', toDeskId: TOWNSHIP, notAbout: null }, [9]],
    ['overdue in the village', { of: 'overdue', under: VILLAGE, before: 101, notAbout: null }, [6, 7, 1, 2]],
    ['referred', { of: 'referred', under: TOWNSHIP, notAbout: null }, [4, 5]],
  ];
  test.each(listings)('lists and counts %s', async (_name, listing, expected) => {
    const { matters } = stores();
    const ids = await insertAll(matters, some());
    const rows = await everyPage(matters, listing);
    expect(rows.map(({ _id }) => ids.indexOf(_id))).toEqual(expected);
    expect(await matters.count(listing)).toBe(expected.length);
  });

  test('what is about somebody is counted for others, in every list, and not for them', async () => {
    const { matters } = stores();
    const about = some().map((one) => ({ ...one, ...numbered(), aboutPersonId: 'supervisor' }));
    await insertAll(matters, [...some(), ...about]);
    const all = listings.map(([, listing]) => listing).filter(({ notAbout }) => notAbout === null);
    const seenBy = (personId: string | null) =>
      matters.counts(all.map((listing) => ({ ...listing, notAbout: personId })));
    const own = listings.flatMap(([, { notAbout }, rows]) => (notAbout === null ? [rows.length] : []));
    expect(await seenBy('supervisor')).toEqual(own);
    expect(await seenBy(null)).toEqual(own.map((count) => 2 * count));
  });

  test('facts for the board: what is open, and what was closed within two instants', async () => {
    const { matters } = stores();
    await insertAll(matters, some());
    await insertAll(matters, [
      matter({ villageId: '140928208214' }),
      matter({ state: 'closed', closedAt: 100 }),
    ]);
    expect(await matters.openFacts(VILLAGE, null)).toHaveLength(8);
    expect(await matters.openFacts(VILLAGE, 'linked-0302')).toHaveLength(7);
    const closed = async (from: number, before: number) =>
      (await matters.closedFacts(VILLAGE, from, before, null)).map(({ closedAt }) => closedAt);
    expect(await closed(0, 1000)).toEqual([100, 500]);
    expect(await closed(100, 500)).toEqual([100]);
    expect((await matters.closedFacts(VILLAGE, 500, 501, null))[0]).toMatchObject({
      outcome: 'referred',
      gridId: GRID,
      tally: BASE.tally,
    });
  });

  test('what is due, what is undelivered, what vacant desks hold, and complaints; whole and in order', async () => {
    const { matters } = stores();
    const wake = [
      matter({ wakeAt: 300 }),
      matter({ wakeAt: 100 }),
      matter({ wakeAt: 200, outboxAt: 5 }),
      matter(),
    ];
    const [a, b, c, d] = await insertAll(matters, wake);
    const first = await matters.due(250, 1, null);
    expect(first.rows).toEqual([wake[1]]);
    expect((await matters.due(250, 5, first.next)).rows.map(({ _id }) => _id)).toEqual([c]);
    expect((await matters.due(300, 5, null)).rows.map(({ _id }) => _id)).toEqual([b, c, a]);
    expect((await matters.undelivered(4, 5, null)).rows).toEqual([]);
    expect((await matters.undelivered(5, 5, null)).rows).toEqual([wake[2]]);
    const [alarmed, about] = [matter({ alarmedAt: 1 }), matter({ deskId: GRID, aboutPersonId: 'x' })];
    await insertAll(matters, [alarmed, about]);
    const held = (await matters.heldAt([MICRO_GRID, VILLAGE], 9, null)).rows.map(({ _id }) => _id);
    expect([...held].sort()).toEqual([a, b, c, d].sort());
    expect((await matters.heldAt([], 9, null)).rows).toEqual([]);
    expect((await matters.aboutSomebody(9, null)).rows).toEqual([about]);
  });

  test('the matter whose file is being checked is found until the check has ended', async () => {
    const { matters } = stores();
    const file = {
      fileId: 'f',
      kind: 'photo',
      check: 'pending',
      checkId: 'check-1',
      byPersonId: 'resident',
      line: 1,
    } as const;
    const one = matter({ media: [file, { ...file, fileId: 'g', checkId: null }] });
    await insertAll(matters, [one, matter()]);
    expect(await matters.getByCheckId('check-1')).toEqual(one);
    await matters.commit(one, { ...one, media: [{ ...file, check: 'pass' }] });
    expect(await matters.getByCheckId('check-1')).toBeNull();
  });
});
