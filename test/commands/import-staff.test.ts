import { COUNTY, DAY, GRID, MICRO_GRID, MONDAY, VILLAGE } from '../builders';
import { OTHER_VILLAGE, person, type MemoryVillage } from '../memory/village';
import type { Rows } from '../setup-file';
import { asked, county, imported, imports, pushed } from './county';

const SINCE = '2024-01-01';
const areaIn = ({ ports }: MemoryVillage, id = VILLAGE) => {
  const found = ports.places.all.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const postsAt = (village: MemoryVillage, deskId: string) =>
  areaIn(village)
    .posts.filter((post) => post.deskId === deskId)
    .map(({ personId, toAt }) => [personId, toAt] as const);
describe('导入任职 › who is new comes in by a code', () => {
  const rows: Rows = { posts: [[MICRO_GRID, '联户党员', '示例新人', '139 0000 0001', '2026-11-01']] };

  test('the file grants nothing: it invites, and the number is sealed wherever it is kept', async () => {
    const village = county();
    await imported(village, 'admin', rows);
    const { posts, invitations } = areaIn(village);
    expect(posts.map(({ personName }) => personName)).not.toContain('示例新人');
    expect(invitations).toMatchObject([
      { deskId: MICRO_GRID, role: 'linkedMember', name: '示例新人', byPersonId: null, ended: null },
    ]);
    const kept = JSON.stringify([village.ports.jobs.rows.all(), village.ports.jobs.jobs.all(), invitations]);
    expect(kept).toContain('sealed:13900000001');
    expect(kept.replaceAll('sealed:13900000001', '')).not.toContain('13900000001');
  });

  test('come in by the code, the file says the same as what is there, whatever the day', async () => {
    const village = county();
    await imported(village, 'admin', rows);
    expect(await imported(village, 'admin', rows)).toMatchObject({ canConfirm: false, faults: 0 });
    const [invitation] = areaIn(village).invitations;
    const { code } = await village.call('secretary', 'invitation.renew', {
      areaId: VILLAGE,
      invitationId: invitation?.id,
    });
    village.now += 3 * DAY;
    village.ports.people.people.put(person('newcomer'));
    await village.call('newcomer', 'post.accept', { code });
    expect(postsAt(village, MICRO_GRID)).toEqual([
      ['linked-0302', null],
      ['newcomer', null],
    ]);
    const before = areaIn(village);
    expect(await imported(village, 'admin', rows)).toMatchObject({ canConfirm: false, faults: 0 });
    expect(areaIn(village)).toEqual(before);
  });

  test('whoever is known here by name and work phone has the post at once; by the name alone nobody', async () => {
    const village = county();
    const known = areaIn(village);
    const posts = known.posts.map((post) =>
      post.personId === 'grid-04' ? { ...post, phoneSealed: 'sealed:13900000002' } : post,
    );
    village.ports.places.all.put({ ...known, posts });
    const row = [GRID, '专职网格员', '示例grid-04'] as const;
    await imported(village, 'admin', { posts: [[...row, '13900000003']] });
    expect(postsAt(village, GRID).map(([id]) => id)).not.toContain('grid-04');
    expect(areaIn(village).invitations).toHaveLength(1);
    village.ports.places.all.put({ ...areaIn(village), invitations: [] });
    await imported(village, 'admin', { posts: [[...row, '13900000002', null, '2026-12-31']] });
    expect(postsAt(village, GRID)).toContainEqual(['grid-04', Date.parse('2026-12-31T00:00:00+08:00')]);
    expect(areaIn(village).outbox).toMatchObject([{ template: 'appointed' }, { template: 'postEnded' }]);
  });
});

describe('导入任职 › ends have a date, and nothing is overwritten', () => {
  test('one goes and another comes in one file, whatever the order of the rows', async () => {
    const village = county();
    const rows: Rows = {
      posts: [
        [VILLAGE, '总网格长', '示例新书记', null, '2026-12-01'],
        [VILLAGE, '总网格长', '示例secretary', null, SINCE, '2026-12-01'],
      ],
    };
    expect(await asked(village, rows)).toEqual([]);
    await imported(village, 'admin', rows);
    expect(postsAt(village, VILLAGE)[0]).toEqual(['secretary', Date.parse('2026-12-01T00:00:00+08:00')]);
    expect(areaIn(village).invitations).toMatchObject([{ name: '示例新书记', role: 'villageSecretary' }]);
    expect(await imported(village, 'admin', rows)).toMatchObject({ canConfirm: false, faults: 0 });
  });

  test('an end of today is now, and is the same when it is said again', async () => {
    const village = county();
    const rows: Rows = { posts: [[MICRO_GRID, '联户党员', '示例linked-0302', null, SINCE, '2026-11-23']] };
    await imported(village, 'admin', rows);
    expect(postsAt(village, MICRO_GRID)).toEqual([['linked-0302', MONDAY]]);
    village.now += DAY;
    expect(await imported(village, 'admin', rows)).toMatchObject({ canConfirm: false, faults: 0 });
  });

  test('what the check refused isn’t carried out, even if it could be by then', async () => {
    const village = county();
    const job = await pushed(
      village,
      'admin',
      await imports(village, 'admin', {
        posts: [
          [VILLAGE, '总网格长', '示例新书记'],
          [MICRO_GRID, '联户党员', '示例新人'],
        ],
      }),
    );
    expect(job).toMatchObject({ faults: 1 });
    const { posts } = areaIn(village);
    village.ports.places.all.put({
      ...areaIn(village),
      posts: posts.filter(({ role }) => role !== 'villageSecretary'),
    });
    await village.call('admin', 'job.confirm', { jobId: job.id });
    await pushed(village, 'admin', job);
    expect(areaIn(village).invitations.map(({ name }) => name)).toEqual(['示例新人']);
  });
});

describe('导入任职 › a secretary, for their own village', () => {
  test('appoints in it, and writes leaves down', async () => {
    const village = county();
    const job = await imported(village, 'secretary', {
      posts: [
        [VILLAGE, '总网格长', '示例secretary', null, SINCE],
        [GRID, '网格长', '示例新人'],
      ],
      leaves: [[GRID, '示例grid-03', '示例head-03', '2026-12-01', '2026-12-05']],
    });
    expect(job).toMatchObject({ state: 'done', faults: 0 });
    expect(areaIn(village)).toMatchObject({ invitations: [{ name: '示例新人' }], leaves: [{}] });
  });

  test('their own office, the township, the county and another village are none of theirs', async () => {
    const village = county();
    expect(
      await asked(
        village,
        {
          posts: [
            [VILLAGE, '总网格长', '示例secretary', null, SINCE, '2026-12-01'],
            [VILLAGE.slice(0, 9), '乡镇督办', '示例甲'],
            [COUNTY, '县级管理员', '示例secretary'],
            [OTHER_VILLAGE, '村两委', '示例甲'],
          ],
          leaves: [[OTHER_VILLAGE, '示例other-secretary', null, '2026-12-01', '2026-12-05']],
        },
        'secretary',
      ),
    ).toEqual([
      '任职 · 第 2 行 · 职务：总网格长由县里任免，这里改不了。',
      '任职 · 第 3 行 · 岗位代码：这个代码不是您村里的。',
      '任职 · 第 4 行 · 岗位代码：这个代码不是您村里的。',
      '任职 · 第 5 行 · 岗位代码：这个代码不是您村里的。',
      '请假代岗 · 第 2 行 · 岗位代码：这个代码不是您村里的。',
    ]);
  });
});
