import { SETTINGS_ID } from '../../../cloudfunctions/_app/indexes';
import { newJurisdiction } from '../../../domain/grid/grid';
import { COUNTY, SETTINGS, township, village } from '../../builders';
import { describeStores } from './drivers';

describeStores('辖区库 › a new county', (stores) => {
  test('settings are written first when there are none, and once', async () => {
    const { places } = stores();
    const first = { ...SETTINGS, _id: SETTINGS_ID };
    await expect(places.settings()).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    await places.commitSettings(null, first);
    expect(await places.settings()).toEqual(first);
    await expect(places.commitSettings(null, first)).rejects.toMatchObject({ code: 'STALE_WRITE' });
  });

  test('the county’s own jurisdiction is found without its code', async () => {
    const { places, give } = stores();
    await give({ jurisdictions: [village(), township()] });
    expect(await places.counties()).toEqual([]);
    await places.commit(null, newJurisdiction('county', { id: COUNTY, level: 'county', name: '示例县' }));
    expect(await places.counties()).toMatchObject([{ _id: COUNTY, posts: [] }]);
  });
});
