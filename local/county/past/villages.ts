import type { Vault } from '../../../cloudfunctions/_app/ports/vault';
import type { Jurisdiction, PlaceId } from '../../../domain/grid/grid';
import type { Post, Role } from '../../../domain/grid/posts';
import { gridId, VILLAGE } from '../ids';
import { openidOf } from '../people/openid';
import type { SampleTimes } from '../times';

/** 有往事的村 · Villages of four townships in which matters have been closed, and how many in an ordinary month. */
export const PAST_VILLAGES: Readonly<Record<PlaceId, number>> = {
  '140928208204': 9, // 杏岭子村
  '140928208206': 6, // 碾子咀村
  '140928208213': 2, // 汶子坪村
  '140928207201': 8, // 东秀庄村
  '140928207203': 6, // 五佛寺村
  '140928100200': 10, // 东关村
  '140928100206': 7, // 坡底村
  '140928101216': 8, // 小河头村
};

/** 示例村的往事 · Of the village that is filled in, by the people who sit there anyway. */
export const OWN_PAST: Readonly<Record<PlaceId, number>> = { [VILLAGE]: 9 };

/** Sits at the one grid of such a village, or at its own desk; nobody's phone. */
export const pastStaffId = (deskId: PlaceId): string => `past-${deskId.replace('/', '-')}`;

function post(deskId: PlaceId, role: Role, personName: string, times: SampleTimes, vault: Vault): Post {
  const personId = vault.personId(openidOf(pastStaffId(deskId)));
  return {
    id: `${deskId}:${pastStaffId(deskId)}`,
    deskId,
    role,
    personId,
    personName,
    phoneSealed: null,
    fromAt: times.postsFromAt,
    toAt: null,
    byPersonId: null,
  };
}

/** 有往事的村 · With one grid, a grid member and a secretary; any other as it is. */
export function withPastStaff(village: Jurisdiction, times: SampleTimes, vault: Vault): Jurisdiction {
  const { _id } = village;
  if (!(_id in PAST_VILLAGES)) return village;
  const grid = gridId(_id, 1);
  return {
    ...village,
    places: [...village.places, { id: grid, level: 'grid', name: '示例一组' }],
    posts: [
      ...village.posts,
      post(_id, 'villageSecretary', '示例书记', times, vault),
      post(grid, 'gridMember', '示例网格员', times, vault),
    ],
  };
}
