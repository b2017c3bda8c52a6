import type { Vault } from '../../cloudfunctions/_app/ports/vault';
import { DAY_MS } from '../../domain/deadline/local-time';
import { appoint } from '../../domain/grid/appointing';
import type { Jurisdiction } from '../../domain/grid/grid';
import { setLeave } from '../../domain/grid/leaving';
import { VILLAGE, gridId } from './ids';
import { openidOf } from './people/openid';
import { RESIDENTS } from './people/residents';
import { VACANT_DESK } from './people/staff';
import type { SampleTimes } from './times';

/** One asks the next, who is away too: 两委 → 两委 → 网格长. */
const CHAIN = ['officer-01', 'officer-02', 'head-01'] as const;
const NEWCOMER_ID = 'resident-24';
const CHAIN_AFTER_MS = 20 * DAY_MS;
const POST_AFTER_MS = 30 * DAY_MS;

/**
 * 将来的任职 · For the sample village: somebody invited to the vacant desk, a grid member who begins in a month,
 * and a leave whose stand-in is away too. As the rules make them; everybody has heard of it.
 */
export function withPostsAhead(village: Jurisdiction, { startAt }: SampleTimes, vault: Vault): Jurisdiction {
  if (village._id !== VILLAGE) return village;
  const idOf = (id: string): string => vault.personId(openidOf(id));
  const change = { now: startAt, byPersonId: idOf('secretary') };
  const newcomer = RESIDENTS.find(({ id }) => id === NEWCOMER_ID);
  const plain = { phoneSealed: null, replacesPostId: null };
  const invited = appoint(
    village,
    {
      ...plain,
      deskId: VACANT_DESK,
      role: 'linkedMember',
      personId: null,
      name: '示例新人',
      fromAt: startAt,
    },
    change,
    vault,
  );
  const appointed = appoint(
    invited.jurisdiction,
    {
      ...plain,
      deskId: gridId(VILLAGE, 4),
      role: 'gridMember',
      personId: idOf(NEWCOMER_ID),
      name: newcomer?.name ?? '',
      fromAt: startAt + POST_AFTER_MS,
    },
    change,
    vault,
  );
  const fromAt = startAt + CHAIN_AFTER_MS;
  const away = CHAIN.slice(0, -1).reduce(
    (before, id, index) =>
      setLeave(
        before,
        { personId: idOf(id), standInId: idOf(CHAIN[index + 1] ?? id), fromAt, toAt: fromAt + 3 * DAY_MS },
        change,
      ),
    appointed.jurisdiction,
  );
  return { ...away, outbox: [], outboxAt: null };
}
