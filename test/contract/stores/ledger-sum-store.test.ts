import { counted, emptyBucket } from '../../../domain/village/ledger/bucket';
import { NO_SUMS } from '../../../domain/village/ledger/sums';
import { VILLAGE } from '../../builders';
import { describeStores } from './drivers';

const ENTRY = { version: 1, placeId: `${VILLAGE}/03`, sums: { ...NO_SUMS, due: 5 }, nextDay: 20_000 };

describeStores('台账合计', (stores) => {
  test('is written once, then on the revision that was read; a village reads its sums without the rows', async () => {
    const { ledgerSums } = stores();
    const one = counted(emptyBucket(`${VILLAGE}:a`, VILLAGE), [['a01f', ENTRY]]);
    await ledgerSums.commit(null, one);
    await expect(ledgerSums.commit(null, one)).rejects.toMatchObject({ code: 'STALE_WRITE' });
    await ledgerSums.commit(null, emptyBucket('140928208214:a', '140928208214'));
    const more = counted(one, [['a02e', ENTRY]]);
    await ledgerSums.commit(one, more);
    await expect(ledgerSums.commit(one, more)).rejects.toMatchObject({ code: 'STALE_WRITE' });
    const sums = { _id: `${VILLAGE}:a`, sums: more.sums, nextDay: 20_000 };
    expect(await ledgerSums.ofVillage(VILLAGE, [])).toEqual([{ ...sums, entries: {} }]);
    expect(await ledgerSums.ofVillage(VILLAGE, ['a02e', 'a02d', 'b01f'])).toEqual([
      { ...sums, entries: { a02: more.entries['a02'] } },
    ]);
    expect(await ledgerSums.getMany([`${VILLAGE}:a`, 'none'])).toEqual([{ ...more, revision: 1 }]);
  });
});
