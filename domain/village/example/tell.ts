import type { PersonActor } from '../../access/actor';
import type { Instant } from '../../deadline/instant';
import { DomainError } from '../../errors';
import type { Matter } from '../../matter/matter';
import { noticeOf } from '../../record/append';
import { freshFiles, withFiles, uploadPath, type NewFile } from '../../record/files';
import { recordId } from '../../record/ids';
import { emptyRecord, type Media } from '../../record/record';
import { reasonOf } from '../hand';
import { contentVersion } from './consent';
import { handOf } from './desk';
import type { Example, Part, Picture, Shown } from './example';
import { momentOf, recorded } from './seal';

/** How many pictures a story may have. */
export const MOST_PICTURES = 6;

/** 写什么 · Words, and who is shown: the reporter, others by name, or nobody. */
export interface Story {
  readonly title: string;
  readonly text: string;
  readonly isReporterShown: boolean;
  readonly others: readonly string[];
  readonly isNobodyShown: boolean;
}

/** Told of are matters that were solved; never what was said of somebody or between people. */
const UNTOLD: ReadonlySet<Matter['kind']> = new Set(['complaint', 'dispute']);

/** 能写成典型 · Solved, and of a kind that may be told. */
export const isTellable = ({ state, outcome, kind, aboutPersonId, erased }: Matter): boolean =>
  (state === 'resolved' || state === 'closed') &&
  outcome === 'fixed' &&
  !UNTOLD.has(kind) &&
  aboutPersonId === null &&
  !erased;

/** 报的人拍的是办之前，办的人拍的是办之后 · Photos of a matter that were checked, and which they are. */
export const picturesOf = ({ media, reporterIds }: Matter): readonly (Media & Picture)[] =>
  media
    .filter(({ kind, check }) => kind === 'photo' && check === 'pass')
    .map((file) => ({ ...file, part: reporterIds.includes(file.byPersonId) ? 'before' : 'after' }));

function shownIn({ isReporterShown, others }: Story, reporter: Shown | null): readonly Shown[] {
  const named = others.map((name, at): Shown => ({
    id: `other-${at + 1}`,
    name,
    personId: null,
    answer: null,
  }));
  return isReporterShown && reporter ? [reporter, ...named] : named;
}

/** Without WeChat the reporter answers on paper, like everybody else who hasn't it. */
function reporterOf({ reporter: { personId }, names }: Matter): Shown | null {
  const name = personId === null ? undefined : names[personId];
  return personId === null || name === undefined ? null : { id: 'reporter', name, personId, answer: null };
}

const wordsOf = ({ title, text }: Story): string => `${title}\n${text}`;

/**
 * 起草典型 · A story of a matter that was solved, with its pictures; for the village's desk alone as yet.
 *
 * Refuses: NOT_ALLOWED, MOVE_NOT_OPEN (the matter isn't one to be told of).
 */
export function draftExample(
  { clientKey, ...story }: Story & { readonly clientKey: string },
  matter: Matter,
  actor: PersonActor,
  now: Instant,
): Example {
  const by = handOf(actor, matter.villageId);
  if (!isTellable(matter))
    throw new DomainError('MOVE_NOT_OPEN', { action: 'example.tell', state: matter.state });
  const pictures = picturesOf(matter).slice(0, MOST_PICTURES);
  const unsealed: Example = {
    ...emptyRecord(recordId(actor.personId, clientKey), matter.villageId, now),
    title: story.title,
    text: story.text,
    source: { kind: 'matter', id: matter._id },
    shown: shownIn(story, reporterOf(matter)),
    isNobodyShown: story.isNobodyShown,
    pictures: pictures.map(({ fileId, part }) => ({ fileId, part })),
    state: 'draft',
    draftedAt: now,
    publishedAt: null,
  };
  return recorded(unsealed, { type: 'drafted' }, { actor, by, at: now, words: wordsOf(story) });
}

/** What somebody agreed to is no longer what it was. */
const unanswered = (example: Example): Example => ({
  ...example,
  shown: example.shown.map((one) => ({ ...one, answer: null })),
});

function assertDraft({ state }: Example, action: string): void {
  if (state !== 'draft') throw new DomainError('MOVE_NOT_OPEN', { action, state });
}

/** 没有改 · The same words about the same people: a retry, and what was agreed to still holds. */
const isToldSo = (example: Example, story: Story, shown: Example['shown']): boolean =>
  example.title === story.title &&
  example.text === story.text &&
  example.isNobodyShown === story.isNobodyShown &&
  example.shown.map(({ name }) => name).join('\n') === shown.map(({ name }) => name).join('\n');

/** 改写 · A draft alone; everybody shown is asked anew. Refuses: NOT_ALLOWED, MOVE_NOT_OPEN. */
export function rewriteExample(example: Example, story: Story, actor: PersonActor, now: Instant): Example {
  const by = handOf(actor, example.villageId);
  assertDraft(example, 'example.rewrite');
  const reporter = example.shown.find(({ id }) => id === 'reporter') ?? null;
  const shown = shownIn(story, reporter);
  if (isToldSo(example, story, shown)) return example;
  const next = { ...unanswered(example), title: story.title, text: story.text, shown };
  const written: Example = {
    ...next,
    shown: shown.map((one) => ({ ...one, answer: null })),
    isNobodyShown: story.isNobodyShown,
  };
  return recorded(
    written,
    { type: 'rewritten' },
    {
      actor,
      by,
      at: momentOf(example, now),
      words: wordsOf(story),
    },
  );
}

/** 加图片 · Of before or after. Refuses: NOT_ALLOWED, MOVE_NOT_OPEN, FILE_NOT_YOURS, TOO_MANY_FILES. */
export function addExamplePictures(
  example: Example,
  part: Part,
  files: readonly NewFile[],
  actor: PersonActor,
  now: Instant,
): Example {
  const by = handOf(actor, example.villageId);
  const fresh = freshFiles(example, files, uploadPath('examples', example._id, actor.personId));
  if (fresh.length === 0) return example;
  assertDraft(example, 'example.attach');
  if (example.pictures.length + fresh.length > MOST_PICTURES)
    throw new DomainError('TOO_MANY_FILES', { photos: MOST_PICTURES });
  const fileIds = fresh.map(({ fileId }) => fileId);
  const at = momentOf(example, now);
  const pictures = [...example.pictures, ...fileIds.map((fileId) => ({ fileId, part }))];
  const after = recorded(
    { ...unanswered(example), pictures },
    { type: 'filesAttached', fileIds },
    { actor, by, at },
  );
  return withFiles(after, fresh, actor.personId);
}

/** 去掉一张 · Out of the draft; the matter keeps what is its own. Refuses: NOT_ALLOWED, MOVE_NOT_OPEN. */
export function removeExamplePicture(
  example: Example,
  fileId: string,
  actor: PersonActor,
  now: Instant,
): Example {
  const by = handOf(actor, example.villageId);
  if (!example.pictures.some((one) => one.fileId === fileId)) return example;
  assertDraft(example, 'example.attach');
  const pictures = example.pictures.filter((one) => one.fileId !== fileId);
  const what = { type: 'filesRemoved', fileIds: [fileId] } as const;
  return recorded({ ...unanswered(example), pictures }, what, { actor, by, at: momentOf(example, now) });
}

/** 请过了 · For what it is now. */
export const isAsked = (example: Pick<Example, 'timeline'>): boolean =>
  example.timeline.some(({ line, event }) => event.type === 'asked' && line > contentVersion(example));

/** 请他们看看 · Everybody shown who has a phone is asked there, once for what it is now. Refuses: NOT_ALLOWED, MOVE_NOT_OPEN. */
export function askShown(example: Example, actor: PersonActor, now: Instant): Example {
  const by = handOf(actor, example.villageId);
  assertDraft(example, 'example.ask');
  const personIds = example.shown.flatMap(({ personId, answer }) => (personId && !answer ? [personId] : []));
  if (isAsked(example) || personIds.length === 0) return example;
  return recorded(example, { type: 'asked' }, { actor, by, at: momentOf(example, now) }, (sealed) =>
    personIds.map((personId) => noticeOf(sealed, 'consentAsked', { kind: 'person', personId })),
  );
}

/** 还差几个人同意 · 0 with nobody shown only if the desk has said so. */
export const agreementsMissing = ({
  shown,
  isNobodyShown,
}: Pick<Example, 'shown' | 'isNobodyShown'>): number =>
  shown.length === 0 ? Number(!isNobodyShown) : shown.filter(({ answer }) => !answer?.isAgreed).length;

/** 发布 · Read by the village's people from now on. Refuses: NOT_ALLOWED, SHOWN_NOT_AGREED. */
export function publishExample(example: Example, actor: PersonActor, now: Instant): Example {
  const by = handOf(actor, example.villageId);
  if (example.state === 'published') return example;
  const missing = agreementsMissing(example);
  if (missing > 0 || example.text === '') throw new DomainError('SHOWN_NOT_AGREED', { missing });
  const at = momentOf(example, now);
  return recorded(
    { ...example, state: 'published', publishedAt: at },
    { type: 'published' },
    { actor, by, at },
  );
}

/** 撤下 · A draft again, with a reason. Refuses: NOT_ALLOWED, REASON_NEEDED. */
export function recallExample(example: Example, words: string, actor: PersonActor, now: Instant): Example {
  const by = handOf(actor, example.villageId);
  if (example.state === 'draft') return example;
  const reason = reasonOf(words, 'example.recall');
  const at = momentOf(example, now);
  const left: Example = { ...example, state: 'draft', publishedAt: null };
  return recorded(left, { type: 'recalled' }, { actor, by, at, words: reason });
}
