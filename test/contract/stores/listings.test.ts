import type { MatterListing } from '../../../cloudfunctions/_app/ports/matter-store';
import { GRID, MICRO_GRID, TOWNSHIP, VILLAGE } from '../../builders';
import { describeStores } from './drivers';
import { everyPage, insertAll, numbered, some } from './some-matters';

describeStores('事项清单', (stores) => {
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
    ['the county’s, of two states', { of: 'county', states: ['resolved', 'closed'], notAbout: null }, [4, 5]],
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
});
