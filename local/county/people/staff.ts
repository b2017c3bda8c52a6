import type { PlaceId } from '../../../domain/grid/grid';
import type { Role } from '../../../domain/grid/posts';
import { COUNTY, OTHER_VILLAGE, TOWNSHIP, VILLAGE, gridId, microGridId } from '../ids';
import { staffName } from './names';

/** 任职人员 · Somebody of the sample who holds a post. */
export interface StaffMember {
  /** What a tester calls the person; the openid is `local-<id>`. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly deskId: PlaceId;
  readonly note: string;
}

/** 示例二组3号微网格: nobody has been found for it yet. */
export const VACANT_DESK: PlaceId = microGridId(VILLAGE, 2, 3);
/** Of whom one is away and the other stands in. */
export const ON_LEAVE = { id: 'linked-0302', standInId: 'linked-0301' } as const;
/** 示例三组's former group head: old matters still show who was responsible then. */
export const FORMER_HEAD = { id: 'head-03-former', successorId: 'head-03' } as const;

const GRIDS = [1, 2, 3, 4] as const;
const MICRO_GRIDS = [1, 2, 3] as const;

const post = (id: string, role: Role, deskId: PlaceId, note: string) => ({ id, role, deskId, note });

const village = [
  post('secretary', 'villageSecretary', VILLAGE, '下鹿角村党支部书记、总网格长'),
  post('officer-01', 'villageOfficer', VILLAGE, '下鹿角村两委委员'),
  post('officer-02', 'villageOfficer', VILLAGE, '下鹿角村两委委员'),
  ...GRIDS.flatMap((grid) => [
    post(`head-0${grid}`, 'groupHead', gridId(VILLAGE, grid), '村民小组长、网格长'),
    post(`grid-0${grid}`, 'gridMember', gridId(VILLAGE, grid), '专职网格员'),
  ]),
  ...GRIDS.flatMap((grid) =>
    MICRO_GRIDS.map((micro) =>
      post(`linked-0${grid}0${micro}`, 'linkedMember', microGridId(VILLAGE, grid, micro), '联户党员'),
    ),
  ).filter(({ deskId }) => deskId !== VACANT_DESK),
];

const above = [
  post('supervisor', 'townshipSupervisor', TOWNSHIP, '杏岭子乡督办员'),
  post('county-admin', 'countyAdmin', COUNTY, '五寨县管理员'),
];

const otherVillage = [
  post('other-secretary', 'villageSecretary', OTHER_VILLAGE, '杨家坡村党支部书记、总网格长'),
  post('other-grid-01', 'gridMember', gridId(OTHER_VILLAGE, 1), '杨家坡村专职网格员'),
  post('other-linked-0101', 'linkedMember', microGridId(OTHER_VILLAGE, 1, 1), '杨家坡村联户党员'),
];

const former = [post(FORMER_HEAD.id, 'groupHead', gridId(VILLAGE, 3), '示例三组前任网格长，已离任')];

const NOTES: Readonly<Record<string, string>> = {
  [ON_LEAVE.id]: '联户党员，请假中，由示例三组1号微网格的联户党员代岗',
  [ON_LEAVE.standInId]: '联户党员，同时代岗2号微网格',
};

/** 任职人员 · Everyone of the sample who has or had a post. */
export const STAFF: readonly StaffMember[] = [...village, ...above, ...otherVillage, ...former].map(
  (member, index) => ({ ...member, note: NOTES[member.id] ?? member.note, name: staffName(index) }),
);
