import { accept } from '../../../domain/grid/accepting';
import { appoint, type Appointed } from '../../../domain/grid/appointing';
import { endPost } from '../../../domain/grid/ending';
import type { Jurisdiction } from '../../../domain/grid/grid';
import {
  digestOf,
  renewInvitation,
  withdrawInvitation,
  type AppointDraft,
} from '../../../domain/grid/invitations';
import { seatsAt } from '../../../domain/grid/posts';
import {
  COUNTY,
  DAY,
  GRID,
  HOUR,
  LONG_AGO,
  MONDAY,
  VILLAGE,
  leave,
  post,
  village,
  villageWithout,
} from '../../builders';
import { openVault } from '../../memory/outside';

const BY_SECRETARY = { now: MONDAY, byPersonId: 'secretary' };

const draft = (more: Partial<AppointDraft> = {}): AppointDraft => ({
  deskId: GRID,
  role: 'gridMember',
  personId: 'newcomer',
  name: '示例新人',
  phoneSealed: null,
  fromAt: MONDAY,
  replacesPostId: null,
  ...more,
});

const appointed = (jurisdiction: Jurisdiction, more: Partial<AppointDraft> = {}, change = BY_SECRETARY) =>
  appoint(jurisdiction, draft(more), change, openVault);

const invited = (jurisdiction = village(), more: Partial<AppointDraft> = {}) => {
  const made = appointed(jurisdiction, { personId: null, ...more });
  if (made.kind !== 'invitation') throw new Error('not an invitation');
  return { ...made, digest: digestOf(made.code, openVault) };
};

const sitting = (jurisdiction: Jurisdiction, deskId = GRID, at = MONDAY): readonly string[] =>
  seatsAt(jurisdiction, deskId, at).map(({ personId }) => personId);
const heard = ({ outbox }: Jurisdiction): readonly string[] =>
  outbox.map(
    ({ template, audience }) => `${template} ${audience.kind === 'person' ? audience.personId : ''}`,
  );
const code = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('任命', () => {
  test('somebody known sits there at once, and hears of it', () => {
    const { jurisdiction } = appointed(villageWithout(GRID));
    expect(sitting(jurisdiction)).toEqual(['newcomer']);
    expect(heard(jurisdiction)).toEqual(['appointed newcomer']);
    expect(jurisdiction.outbox[0]?.subject).toBe('示例村 示例/03');
  });

  test('from a day on: not before; a day in the past becomes today', () => {
    const later = appointed(villageWithout(GRID), { fromAt: MONDAY + DAY }).jurisdiction;
    expect([sitting(later), sitting(later, GRID, MONDAY + DAY)]).toEqual([[], ['newcomer']]);
    const early = appointed(villageWithout(GRID), { fromAt: LONG_AGO }).jurisdiction;
    expect(sitting(early, GRID, MONDAY - 1)).toEqual([]);
    expect(sitting(early)).toEqual(['newcomer']);
  });

  test('the county’s set-up alone may say since when somebody has been there', () => {
    const change = { now: MONDAY, byPersonId: null };
    const { jurisdiction } = appoint(villageWithout(GRID), draft({ fromAt: LONG_AGO }), change, openVault);
    expect(sitting(jurisdiction, GRID, MONDAY - DAY)).toEqual(['newcomer']);
  });

  test('one follows another without a gap; the one before stays on record and hears of it', () => {
    const { jurisdiction } = appointed(village(), {
      replacesPostId: `${GRID}:grid-03`,
      fromAt: MONDAY + DAY,
    });
    expect(sitting(jurisdiction, GRID, MONDAY + DAY - 1)).toEqual(['grid-03', 'head-03']);
    expect(sitting(jurisdiction, GRID, MONDAY + DAY)).toEqual(['head-03', 'newcomer']);
    expect(jurisdiction.posts).toHaveLength(village().posts.length + 1);
    expect(heard(jurisdiction)).toEqual(['postEnded grid-03', 'appointed newcomer']);
  });

  test('asked twice it is one post', () => {
    const first = appointed(village());
    expect(appointed(first.jurisdiction, {}, { ...BY_SECRETARY, now: MONDAY + HOUR })).toEqual(first);
  });

  test.each<[string, Partial<AppointDraft>, string]>([
    ['a desk of another village', { deskId: '140928208214/01' }, 'PLACE_NOT_FOUND'],
    ['a desk that isn’t there', { deskId: `${VILLAGE}/09` }, 'PLACE_NOT_FOUND'],
    ['an office of another level', { role: 'villageOfficer' }, 'OFFICE_NOT_HERE'],
    ['the county’s office', { role: 'countyAdmin' }, 'OFFICE_NOT_HERE'],
    ['a second secretary', { deskId: VILLAGE, role: 'villageSecretary' }, 'OFFICE_TAKEN'],
    ['to follow somebody at another desk', { replacesPostId: `${VILLAGE}:officer` }, 'POST_NOT_FOUND'],
    ['to follow nobody', { replacesPostId: 'x' }, 'POST_NOT_FOUND'],
  ])('%s is refused', (_name, more, refusal) => {
    expect(code(() => appointed(village(), more))).toBe(refusal);
    expect(code(() => appointed(village(), { ...more, personId: null }))).toBe(refusal);
  });
});

describe('任职邀请', () => {
  test('the invitation keeps no code and seats nobody; asked again it is the same with the same code', () => {
    const first = invited(villageWithout(GRID));
    expect(first.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(JSON.stringify(first.jurisdiction)).not.toContain(first.code);
    expect(sitting(first.jurisdiction)).toEqual([]);
    expect(invited(first.jurisdiction)).toEqual(first);
    expect(invited(first.jurisdiction, { name: '示例别人' }).code).not.toBe(first.code);
  });

  test('who comes by the code gets the post under the name that was written down; who appointed hears of it', () => {
    const { jurisdiction, digest } = invited(village(), { replacesPostId: `${GRID}:grid-03` });
    const after = accept(jurisdiction, digest, 'newcomer', MONDAY + HOUR);
    expect(sitting(after.jurisdiction, GRID, MONDAY + HOUR)).toEqual(['head-03', 'newcomer']);
    expect(after.post).toMatchObject({
      personName: '示例新人',
      byPersonId: 'secretary',
      fromAt: MONDAY + HOUR,
    });
    expect(heard(after.jurisdiction)).toEqual(['postEnded grid-03', 'postAccepted secretary']);
  });

  test('it is used once: the same person again changes nothing, anybody else is refused', () => {
    const { jurisdiction, digest } = invited();
    const once = accept(jurisdiction, digest, 'newcomer', MONDAY);
    expect(accept(once.jurisdiction, digest, 'newcomer', MONDAY + HOUR)).toMatchObject({
      jurisdiction: once.jurisdiction,
      post: once.post,
    });
    expect(code(() => accept(once.jurisdiction, digest, 'thief', MONDAY))).toBe('CODE_USED');
  });

  test('the post begins on its day even if it is accepted before', () => {
    const { jurisdiction, digest } = invited(villageWithout(GRID), { fromAt: MONDAY + DAY });
    const after = accept(jurisdiction, digest, 'newcomer', MONDAY).jurisdiction;
    expect([sitting(after), sitting(after, GRID, MONDAY + DAY)]).toEqual([[], ['newcomer']]);
  });

  test('after a fortnight it opens nothing; renewed it has another code and the old one is unknown', () => {
    const { jurisdiction, digest, invitation } = invited();
    const late = MONDAY + 14 * DAY;
    expect(code(() => accept(jurisdiction, digest, 'newcomer', late))).toBe('CODE_ENDED');
    const renewed = renewInvitation(jurisdiction, invitation.id, { ...BY_SECRETARY, now: late }, openVault);
    expect(code(() => accept(renewed.jurisdiction, digest, 'newcomer', late))).toBe('CODE_WRONG');
    const after = accept(renewed.jurisdiction, digestOf(renewed.code, openVault), 'newcomer', late);
    expect(after.post).toMatchObject({ personId: 'newcomer' });
    expect(code(() => renewInvitation(after.jurisdiction, invitation.id, BY_SECRETARY, openVault))).toBe(
      'INVITATION_NOT_FOUND',
    );
  });

  test('taken back it opens nothing', () => {
    const { jurisdiction, digest, invitation } = invited();
    const back = withdrawInvitation(jurisdiction, invitation.id, 'secretary', MONDAY);
    expect(code(() => accept(back, digest, 'newcomer', MONDAY))).toBe('CODE_ENDED');
    expect(code(() => withdrawInvitation(back, invitation.id, 'secretary', MONDAY))).toBe(
      'INVITATION_NOT_FOUND',
    );
    expect(invited(back).code).not.toBe(invited().code);
  });

  test('an office for one that somebody has got meanwhile is not given twice', () => {
    const empty = villageWithout(VILLAGE);
    const { jurisdiction, digest } = invited(empty, { deskId: VILLAGE, role: 'villageSecretary' });
    const meanwhile = appointed(jurisdiction, {
      deskId: VILLAGE,
      role: 'villageSecretary',
      personId: 'other',
    });
    expect(code(() => accept(meanwhile.jurisdiction, digest, 'newcomer', MONDAY))).toBe('OFFICE_TAKEN');
  });
});

describe('离任', () => {
  const end = (jurisdiction: Jurisdiction, postId: string, at: number, now = MONDAY): Jurisdiction =>
    endPost(jurisdiction, postId, at, { ...BY_SECRETARY, now });

  test('from its day on nobody sits there; what was stays', () => {
    const after = end(village(), `${GRID}:grid-03`, MONDAY + DAY);
    expect([sitting(after), sitting(after, GRID, MONDAY + DAY)]).toEqual([
      ['grid-03', 'head-03'],
      ['head-03'],
    ]);
    expect(heard(after)).toEqual(['postEnded grid-03']);
  });

  test('never in the past, and an end that has passed is not moved', () => {
    const after = end(village(), `${GRID}:grid-03`, LONG_AGO);
    expect(sitting(after, GRID, MONDAY - 1)).toContain('grid-03');
    expect(code(() => end(after, `${GRID}:grid-03`, MONDAY + DAY, MONDAY + HOUR))).toBe('POST_NOT_FOUND');
  });

  test('one that lies ahead may be moved; an appointment that hasn’t begun is called off', () => {
    const planned = end(village(), `${GRID}:grid-03`, MONDAY + 3 * DAY);
    expect(sitting(end(planned, `${GRID}:grid-03`, MONDAY + DAY), GRID, MONDAY + 2 * DAY)).toEqual([
      'head-03',
    ]);
    const { jurisdiction, post: future } = appointed(village(), { fromAt: MONDAY + DAY }) as Appointed & {
      kind: 'post';
    };
    expect(sitting(end(jurisdiction, future.id, MONDAY), GRID, MONDAY + 2 * DAY)).not.toContain('newcomer');
  });

  test('who has no post left stands in for nobody any more', () => {
    const leaves = [leave('head-03', 'linked-0301', MONDAY - DAY, MONDAY + 9 * DAY)];
    const after = end(village({ leaves }), `${VILLAGE}/03/01:linked-0301`, MONDAY + DAY);
    expect(sitting(after, GRID, MONDAY)).toEqual(['grid-03', 'linked-0301']);
    expect(sitting(after, GRID, MONDAY + DAY)).toEqual(['grid-03']);
  });

  test('the last who can appoint stays', () => {
    const county = village({
      _id: COUNTY,
      places: [{ id: COUNTY, level: 'county', name: '示例县' }],
      posts: [
        post(COUNTY, 'admin', { role: 'countyAdmin' }),
        post(COUNTY, 'second', { role: 'countyAdmin' }),
      ],
    });
    const one = end(county, `${COUNTY}:admin`, MONDAY);
    expect(code(() => end(one, `${COUNTY}:second`, MONDAY + DAY))).toBe('LAST_ADMIN');
  });
});
