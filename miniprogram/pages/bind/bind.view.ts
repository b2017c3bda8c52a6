/** 绑定住户 · How far the picking has come, the list to pick from, and how an earlier request stands. */
import type { FamilyView, MeView } from '../../../domain/contract';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import { NOTHING_YET, type Loaded } from '../../services/calls/load';
import { NO_FOOT } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';
import type { BindScreen } from './bind.screen';
import { FRESH, type Picks } from './picks';
import { townshipRows, villageRows, type PlaceRow } from './places';

export type BindState = Pick<
  BindScreen,
  'me' | 'townships' | 'grids' | 'picks' | 'said' | 'isBusy' | 'isNagged'
> & {
  readonly households: Pick<BindScreen['households'], 'loaded' | 'foot'>;
};

/** Before anything is known. */
export const NOTHING_PICKED: BindState = {
  me: NOTHING_YET,
  townships: NOTHING_YET,
  grids: NOTHING_YET,
  households: { loaded: NOTHING_YET, foot: NO_FOOT },
  picks: FRESH,
  said: '',
  isBusy: false,
  isNagged: false,
};

const ASK: Readonly<Record<Picks['step'], { title: string; search: string; empty: string }>> = {
  state: { title: '', search: '', empty: '' },
  how: { title: '', search: '', empty: '' },
  village: { title: '您家在哪个村', search: '输村名，找得快', empty: '没有找到这个村，换个字试试' },
  grid: {
    title: '在哪个网格（小组）',
    search: '',
    empty: '这个村还没有录入网格。不影响报事：报事时选这个村就行。',
  },
  household: {
    title: '哪一户是您家',
    search: '输门牌或户主的姓',
    empty: '没有找到这一户。换个字试试，或打电话问网格员。',
  },
  sign: { title: '您的姓名', search: '', empty: '' },
};

const plain = ({ id, name }: { id: string; name: string }): PlaceRow => ({ id, name, note: '' });

function listOf({ picks, townships, grids, households }: BindState) {
  const none: { source: Loaded<unknown>; rows: PlaceRow[]; others: PlaceRow[] } = {
    source: NOTHING_YET,
    rows: [],
    others: [],
  };
  switch (picks.step) {
    case 'village':
      return {
        source: townships,
        rows: villageRows(townships.data ?? [], picks.townshipId, picks.words),
        others: townshipRows(townships.data ?? [], picks.townshipId, picks.words),
      };
    case 'grid':
      return { ...none, source: grids, rows: (grids.data ?? []).map(plain) };
    case 'household':
      return {
        ...none,
        source: households.loaded,
        rows: (households.loaded.data?.rows ?? []).map(({ id, label }) => plain({ id, name: label })),
      };
    default:
      return none;
  }
}

const familyWords = (family: readonly FamilyView[]): string =>
  family.length === 0
    ? '家里没有手机的人，您替他们报事'
    : `您替${family.map(({ name }) => name).join('、')}报事`;

function standing({ binding }: MeView) {
  if (!binding) return null;
  const base = { label: binding.householdLabel, place: binding.placeNames.join(' · '), life: null };
  switch (binding.state) {
    case 'pending':
      return {
        ...base,
        tone: 'wait',
        title: '等网格员确认',
        words: '一般一两天。急的话可以打电话给网格员。',
        verb: '撤回申请',
      };
    case 'confirmed':
      return {
        ...base,
        tone: 'done',
        title: '已经绑定',
        words: '您报的事会直接送到离您家最近的网格。',
        verb: '解除绑定',
        life: { isAway: binding.isAway, family: familyWords(binding.family) },
      };
    case 'ended':
      return {
        ...base,
        tone: 'late',
        title: '网格员解除了绑定',
        words: `原因：${binding.endReason ?? ''}。有疑问可以打电话问，也可以重新绑定。`,
        verb: '',
      };
    case 'refused':
      return {
        ...base,
        tone: 'late',
        title: '没有通过',
        words: '看看住户选对没有，可以重新申请。',
        verb: '',
      };
  }
}

/** What has been picked, each with a way back. */
function picked({ village, grid, household, slip }: Picks) {
  if (slip) return [{ step: 'how', label: '户', name: slip.label }];
  return [
    { step: 'village', label: '村', name: village?.name ?? '' },
    { step: 'grid', label: '网格', name: grid?.name ?? '' },
    { step: 'household', label: '户', name: household?.label ?? '' },
  ].filter(({ name }) => name !== '');
}

function missing(picks: Picks, mustConsent: boolean): string {
  const { length } = picks.name.trim();
  if (length < 2 || length > 20) return '写上您的姓名，2 到 20 个字';
  return mustConsent && !picks.hasConsented ? '看过隐私说明后，打开“我同意”' : '';
}

export function bindView(state: BindState, shell: Shell) {
  const { me, picks, said, isBusy, isNagged, households } = state;
  const { source, rows, others } = listOf(state);
  const isSigning = picks.step === 'sign';
  const isPicking = picks.step === 'village' || picks.step === 'grid' || picks.step === 'household';
  const mustConsent = me.data !== null && !me.data.hasConsented;
  const ask = ASK[picks.step];
  return {
    frame: isPicking ? frameView(source, shell, 'list') : frameView(me, shell, 'form'),
    said,
    isBusy,
    isNagged,
    standing: picks.step === 'state' && me.data ? standing(me.data) : null,
    picked: picked(picks),
    title: ask.title,
    search: ask.search,
    words: picks.words,
    isPicking,
    rows,
    others,
    empty: isPicking && source.data !== null && rows.length + others.length === 0 ? ask.empty : '',
    foot: listFoot(picks.step === 'household' ? households.foot : NO_FOOT, rows.length),
    isChoosing: picks.step === 'how',
    typed: picks.typed,
    isSigning,
    slipPlace: picks.slip?.place ?? '',
    signNote: picks.slip
      ? '凭纸条绑定，马上就好。别的村民看不到您的姓名。'
      : '网格员确认后就绑定好了。别的村民看不到您的姓名。',
    signVerb: picks.slip ? '是我家，绑定' : '申请绑定',
    name: picks.name,
    mustConsent,
    hasConsented: picks.hasConsented,
    missing: isSigning ? missing(picks, mustConsent) : '',
  };
}
