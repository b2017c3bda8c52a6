import * as v from 'valibot';

/** 输入的形状 · The pieces that the calls' schemas are made of, with their limits. */

const MOST_WORDS = 500;

const hexId = () => v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
/** Of a record, or of what lies in one. */
export const recordId = hexId();
export const matterId = hexId();
export const placeId = v.pipe(v.string(), v.regex(/^\d{6,12}(?:\/\d{2}){0,2}$/));
/** '2026-11' */
export const month = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/));
export const jobId = hexId();
export const bulletinId = hexId();
export const exampleId = hexId();
export const bulletinKind = v.picklist(['party', 'affairs', 'finance', 'notice']);
/** Ids of people, households, bindings and inbox entries. */
export const id = v.pipe(v.string(), v.regex(/^[\w:/-]{1,120}$/));
/** Made once by the phone for what it sends, so that a retry finds itself. */
export const clientKey = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
export const code = v.pipe(v.string(), v.maxLength(20));
/** A code as typed, or whatever its QR code says. */
export const slipText = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const cursor = v.exactOptional(v.nullable(v.pipe(v.string(), v.maxLength(300))));
export const version = v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1)));
/** Blank words are left to the rules, which say REASON_NEEDED. */
export const words = v.pipe(v.string(), v.trim(), v.maxLength(MOST_WORDS));
export const optionalWords = v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(MOST_WORDS)));
export const personName = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(20));
export const office = v.picklist([
  'linkedMember',
  'gridMember',
  'groupHead',
  'villageOfficer',
  'villageSecretary',
  'townshipSupervisor',
  'countyAdmin',
]);
/** 电话 · However it was typed: '+86 138-0000-0001' and '１３８…' are one number with '138…', as parties are told by it. */
export const phone = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((typed) =>
    typed
      .normalize('NFKC')
      .replace(/[\s()-]/g, '')
      .replace(/^(?:\+|00)?86(?=1\d{10}$)/, ''),
  ),
  v.regex(/^\+?\d{5,15}$/),
);

/** 地点 · In the words of who plans it. */
export const meetingPlace = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40));

/** What somebody looks for; what can't be looked for the search itself refuses. */
export const searchWords = v.pipe(v.string(), v.trim(), v.maxLength(50));

/** A call that takes nothing; whatever came is dropped. */
export const nothing = v.pipe(
  v.unknown(),
  v.transform((): Record<string, never> => ({})),
);
export const page = v.object({ cursor });
export const onMatter = v.object({ matterId, version });
export const onMatterWithWords = v.object({ matterId, version, words });
export const onMatterWithOptionalWords = v.object({ matterId, version, words: optionalWords });

export const taskKind = v.picklist(['task', 'rectification']);
export const taskState = v.picklist(['given', 'taken', 'done', 'confirmed', 'withdrawn']);
/** More than the rules allow, so that they are the ones to say TOO_MANY_FILES. */
export const fileIds = v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.minLength(1), v.maxLength(20));

/** An instant of this century. */
export const instant = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(946_656_000_000),
  v.maxValue(4_102_416_000_000),
);
/** Where, who stands in, from when, and to when without it. */
export const leaveSpan = { areaId: placeId, standInId: v.nullable(id), fromAt: instant, toAt: instant };
const monthDay = v.pipe(v.string(), v.regex(/^\d{2}-\d{2}$/));
const MOST_DAYS = 366;
const days = v.pipe(v.array(monthDay), v.maxLength(MOST_DAYS));
export const year = v.pipe(v.string(), v.regex(/^20\d{2}$/));
/** 年历 · Whether the days fit the year is asked by its rules. */
export const yearDays = v.object({
  offDays: days,
  workDays: days,
  halfDays: v.pipe(
    v.array(v.object({ day: monthDay, off: v.picklist(['morning', 'afternoon']) })),
    v.maxLength(MOST_DAYS),
  ),
});
/** 时限 · Working days, or the end of a picked day; that it is one of the two its rules ask. */
export const dueInput = {
  workdays: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(250))),
  dueAt: v.exactOptional(instant),
};
