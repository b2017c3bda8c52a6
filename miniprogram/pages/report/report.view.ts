import type { ReportFormView } from '../../../domain/contract';
import type { ChoiceView } from '../../components/choice-list/choice-list';
import { frameView, type FrameView } from '../../components/page-frame/page-frame.view';
import type { PhotoView } from '../../components/photo-grid/photo-grid';
import { categoryIcon } from '../../services/words/category-icon';
import { isWorthKeeping, type Draft, type DraftSlot } from '../../services/sending/draft';
import type { Shell } from '../../services/page/shell';
import { provisionalWords, when } from '../../services/words/when';
import { errorWords, ROLE, routeWords } from '../../text';
import { categoriesFor, categoryOf } from './form-rules';
import { otherView } from '../../services/choosing/other-side';
import type { ReportState } from './report.state';
import { similarCard } from './similar/similar-card.view';
import { NOTHING_SIMILAR, type SimilarState } from './similar/similar-finder';
import type { VoiceView } from './voice/voice-recorder';
import { placeWords, whereView, type WhereView } from '../../services/choosing/where-view';

export interface TileView {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  readonly isOn: boolean;
}
interface WordsOfSlot {
  readonly title: string;
  readonly ask: string;
  readonly hint: string;
  readonly send: string;
}

export const WORDS: Readonly<Record<DraftSlot, WordsOfSlot>> = {
  report: { title: '报事', ask: '什么事', hint: '比如：村口的路灯从上周起不亮了', send: '报给网格员' },
  complaint: { title: '投诉建议', ask: '哪里不满意', hint: '比如：水沟说清了，可还是堵着', send: '送出去' },
  opinion: { title: '提建议', ask: '您的建议', hint: '比如：村口装个公交站牌', send: '交给村里' },
  behalf: { title: '代人报事', ask: '他说的是什么事', hint: '照他的话写', send: '替他报上去' },
};

/** Tiles before 更多: whole rows of three, or two in elder view. */
const FIRST_TILES = { standard: 8, elder: 3 } as const;
const MAX_PHOTOS = 9;

function tilesOf({ draft, showsAllCategories }: ReportState, form: ReportFormView, isElder: boolean) {
  const all = categoriesFor(draft.slot, form);
  const first = isElder ? FIRST_TILES.elder : FIRST_TILES.standard;
  const picked = all.find(({ id }) => id === draft.categoryId);
  const isShort = !showsAllCategories && all.length > first + 1;
  const head = isShort ? all.slice(0, first) : all;
  // What has been chosen stays in sight.
  const shown = picked && !head.includes(picked) ? [...head.slice(0, -1), picked] : head;
  const tiles: readonly TileView[] = shown.map((category) => ({
    id: category.id,
    name: category.name,
    icon: categoryIcon(category),
    isOn: category.id === draft.categoryId,
  }));
  return { tiles: all.length < 2 ? [] : tiles, hasMoreTiles: isShort };
}

const photoView = ({ path }: { readonly path: string }): PhotoView => ({
  key: path,
  url: path,
  state: 'ready',
  note: '',
});

/** '0:14' */
const clock = (ms: number): string => {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

const voiceOf = ({ draft, recordedMs, isPlaying }: ReportState): VoiceView => ({
  isRecording: recordedMs !== null,
  length: draft.voice ? clock(draft.voice.durationMs) : '',
  running: recordedMs === null ? '' : clock(recordedMs),
  isPlaying,
});

const WORTH_SAYING: ReadonlySet<string> = new Set([
  'point',
  'lowestCommon',
  'startLevel',
  'aboutHolder',
  'vacant',
]);

/** 会送到哪里 · And by when somebody signs for it; why, if it isn't the nearest desk. */
function previewOf({ preview, previewFailure, draft, form }: ReportState, { now, isOnline }: Shell) {
  const isVisitorWithoutPlace = !draft.place && form.data?.villageId === null;
  if (isVisitorWithoutPlace)
    return { lead: '选好在哪里，就知道会送到谁那里。', desk: '', tail: '', why: '', provisional: '' };
  if (preview) {
    const why = preview.route.filter(({ rule }) => WORTH_SAYING.has(rule));
    return {
      lead: '会送到：',
      desk: preview.deskName,
      tail: `，${when(preview.acknowledgeBy, now)}前有人受理`,
      why: why.map(routeWords).join('；'),
      provisional: preview.isProvisional
        ? `这个时间是暂定的：${provisionalWords(preview.acknowledgeBy)}。`
        : '',
    };
  }
  if (!isOnline || previewFailure?.code === 'OFFLINE')
    return {
      lead: '没有网也能报：先存在这台手机上，有网自己送出去。',
      desk: '',
      tail: '',
      why: '',
      provisional: '',
    };
  return {
    lead: previewFailure ? errorWords(previewFailure) : '正在看会送到哪里…',
    desk: '',
    tail: '',
    why: '',
    provisional: '',
  };
}

const holdersOf = ({ draft }: ReportState, form: ReportFormView): readonly ChoiceView[] =>
  draft.slot !== 'complaint'
    ? []
    : [
        { id: '', name: '不针对哪个人', note: '说的是事情', isPicked: draft.aboutPersonId === null },
        ...form.holders.map(({ personId, name, role }) => ({
          id: personId,
          name,
          note: ROLE[role],
          isPicked: draft.aboutPersonId === personId,
        })),
      ];

/** 替谁报 · Oneself, or somebody of the family for whom one acts; nobody to choose from: not asked. */
const familyChoices = ({ draft }: ReportState, { family }: ReportFormView): readonly ChoiceView[] =>
  draft.slot !== 'report' || family.length === 0
    ? []
    : [{ id: '', name: '我自己' }, ...family].map(({ id, name }) => ({
        id,
        name,
        note: '',
        isPicked: (draft.familyId ?? '') === id,
      }));

const draftWords = (draft: Draft, { now }: Shell): string =>
  isWorthKeeping(draft) ? `草稿已存在这台手机上 · ${when(draft.changedAt, now)}` : '';

export interface ReportPageView {
  readonly frame: FrameView;
  readonly page: ReturnType<typeof pageOf> | null;
}

function pageOf(state: ReportState, form: ReportFormView, similar: SimilarState, shell: Shell) {
  const { draft } = state;
  const holders = holdersOf(state, form);
  const where: WhereView = whereView(state.where, form, draft);
  return {
    words: WORDS[draft.slot],
    ...tilesOf(state, form, shell.isElder),
    photos: draft.photos.map(photoView),
    canAddPhotos: draft.photos.length < MAX_PHOTOS,
    photosHint:
      draft.photos.length === 0
        ? '照片可不传，也可以只说一段话'
        : `${draft.photos.length} 张，最多 ${MAX_PHOTOS} 张`,
    voice: voiceOf(state),
    place: placeWords(draft, form.villageId),
    other: otherView(state.other, form, draft, categoryOf(draft, form)?.kind === 'dispute'),
    hasPoint: draft.point !== null,
    isUrgent: draft.isUrgent,
    isNameHidden: draft.isNameHidden,
    nameWords: draft.isNameHidden
      ? '只有正在办的网格员看得到您的名字，别人都看不到。'
      : '办事的人看得到您的名字，别的村民看不到。',
    family: familyChoices(state, form),
    holders,
    holder: holders.find(({ isPicked }) => isPicked)?.name ?? '',
    asksHolder: state.asksHolder,
    moreWords: draft.slot === 'behalf' ? '着急、具体地点' : '着急、不公开名字',
    isForOther: draft.slot === 'behalf',
    hasBehalfConsent: draft.hasBehalfConsent,
    showsMore: state.showsMore || !shell.isElder,
    similar: similarCard(similar, shell.now),
    preview: previewOf(state, shell),
    saved: draftWords(draft, shell),
    canDiscard: isWorthKeeping(draft),
    where,
    asksConsent: state.asksConsent,
    problem: state.problem,
    isElder: shell.isElder,
  };
}

const OFFLINE = '现在没有网络，一样能报：先存在手机上，有网自己送出去。';

/** Without a network nothing here is out of date: what is written goes out later. */
function frameOf({ form }: ReportState, shell: Shell): FrameView {
  const frame = frameView(form, shell, 'form');
  return frame.isOffline && form.data ? { ...frame, banner: OFFLINE, canRetryInBanner: false } : frame;
}

/** 报事 · The form, what it holds, and where it would go. */
export const reportView = (
  state: ReportState,
  shell: Shell,
  similar: SimilarState = NOTHING_SIMILAR,
): ReportPageView => ({
  frame: frameOf(state, shell),
  page: state.form.data ? pageOf(state, state.form.data, similar, shell) : null,
});
