import { paperText } from '../../cloudfunctions/_app/village/paper-text';
import type { Vault } from '../../cloudfunctions/_app/ports/vault';
import { sealFilled, serviceNow } from '../../cloudfunctions/_app/village/services';
import type { Instant } from '../../domain/deadline/instant';
import { DAY_MS } from '../../domain/deadline/local-time';
import { decide } from '../../domain/matter/decide';
import { evolve } from '../../domain/matter/evolve';
import type { Matter } from '../../domain/matter/matter';
import { reportMatter } from '../../domain/matter/report';
import { bySeat } from '../../domain/record/by-seat';
import { paperYear, takeNumber, type Paper } from '../../domain/village/paper/paper';
import { neededIds } from '../../domain/village/service/form';
import { issuePaper, paperNumber, revokePaper } from '../../domain/village/service/issue';
import { askMissing } from '../../domain/village/service/missing';
import { householdId } from './households';
import { VILLAGE } from './ids';
import { untilDue } from './matters/play';
import type { Stage } from './matters/stage';
import { RESIDENTS } from './people/residents';
import { workingHoursBefore } from './times';

/** The number that every textbook of identity cards shows: nobody's. */
const NOBODYS_CARD = '11010519491231002X';

interface Sample {
  readonly matters: readonly Matter[];
  readonly papers: readonly Paper[];
}

/** 示例办事 · One just asked for, one that waits for what is missing, a certificate that holds and one made void. */
export function sampleServices(startAt: Instant, stage: Stage, vault: Vault): Sample {
  const hours = (count: number): Instant => workingHoursBefore(startAt, count);
  const fresh = asked('resident-09', '示例：儿子结婚登记要用', hours(3), stage, vault);
  const lacking = missing(asked('resident-05', '示例：给娃转学', hours(9), stage, vault), hours(6), stage);
  const issued = [
    { by: 'resident-03', use: '示例：办老年卡', at: hours(30) },
    { by: 'resident-01', use: '示例：孩子上学', at: hours(20) },
  ].map(({ by, use, at }, index) => issue(asked(by, use, at, stage, vault), index + 1, stage, vault));
  const [spoilt, held] = issued;
  const at = spoilt && spoilt.matter.updatedAt + DAY_MS / 24;
  return {
    matters: [
      fresh,
      lacking,
      ...(held ? [held.matter] : []),
      ...(spoilt && at ? [revoked(spoilt.matter, at, stage)] : []),
    ].map((matter) => untilDue(matter, startAt, stage)),
    papers: issued.map(({ paper }) => paper),
  };
}

/** 居住证明 */
function asked(by: string, use: string, now: Instant, stage: Stage, vault: Vault): Matter {
  const world = stage.world(VILLAGE, now);
  const actor = stage.actor(by, now);
  const category = serviceNow(world, 'service-residence');
  const number = RESIDENTS.find(({ id }) => id === by)?.household ?? 1;
  const given = [
    { id: 'name', value: actor.name },
    { id: 'idCard', value: NOBODYS_CARD },
    { id: 'home', value: `${number}号` },
    { id: 'use', value: use },
  ];
  const { values } = sealFilled(vault, category.service, given, neededIds(category.service), true);
  const draft = {
    clientKey: `sample-service-${by}`,
    categoryId: category.id,
    text: `办“${category.name}”`,
    fileCount: 0,
    isUrgent: false,
    placeId: null,
    spot: null,
    otherPlaceId: null,
    aboutPersonId: null,
    placeWords: null,
    point: null,
    isNameHidden: false,
    family: null,
    onBehalf: null,
    service: { consentedAt: now, values, missing: null, papers: [] },
  };
  return reportMatter(draft, actor, world, stage.household(householdId(VILLAGE, number)));
}

/** 受理 · By the secretary, with the next step's instant. */
function acknowledged(matter: Matter, stage: Stage): Matter {
  const at = matter.updatedAt + 1;
  const actor = stage.actor('secretary', at);
  const event = decide(matter, { action: 'acknowledge' }, actor, stage.world(VILLAGE, at));
  return evolve(matter, event, { [actor.personId]: actor.name });
}

function missing(matter: Matter, at: Instant, stage: Stage): Matter {
  const world = stage.world(VILLAGE, at);
  const { service } = serviceNow(world, matter.categoryId);
  const lacks = { fieldIds: ['since'], things: ['户口簿首页的照片'] };
  return askMissing(acknowledged(matter, stage), service, lacks, '', stage.actor('secretary', at), world);
}

function issue(
  matter: Matter,
  count: number,
  stage: Stage,
  vault: Vault,
): { readonly matter: Matter; readonly paper: Paper } {
  const now = matter.updatedAt + DAY_MS / 24;
  const actor = stage.actor('secretary', now);
  const world = stage.world(VILLAGE, now);
  const { service } = serviceNow(world, matter.categoryId);
  const [seat] = actor.seats;
  if (!seat || !matter.service) throw new Error('the sample has nobody who issues papers');
  const text = paperText(service, matter.service, {
    villageName: world.jurisdiction.name,
    at: now,
    vault,
  });
  const draft = { number: paperNumber(paperYear(now), count), text, sealed: vault.seal(text) };
  return {
    matter: issuePaper(acknowledged(matter, stage), draft, actor, world),
    paper: takeNumber(VILLAGE, count, matter._id, { actor, by: bySeat(actor, seat), now }),
  };
}

function revoked(matter: Matter, at: Instant, stage: Stage): Matter {
  const number = matter.service?.papers[0]?.number ?? '';
  const world = stage.world(VILLAGE, at);
  return revokePaper(matter, number, '示例：住址写错了一个字，重新开', stage.actor('secretary', at), world);
}
