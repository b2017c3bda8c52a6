import type { MeView } from '../../../domain/contract';
import { frameView, type FrameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/load';
import type { Shell } from '../../services/shell';
import { boardView, type BoardPageView } from './board/home-board.view';
import { deskView, type DeskPageView } from './desk/home-desk.view';
import type { HomeState } from './home.screen';
import { ownReportsView, type OnPhone, type OwnReportsView } from './own-reports/own-reports.view';
import { residentView, type ResidentPageView } from './resident/home-resident.view';
import { townshipView, type TownshipPageView } from './township/home-township.view';

export interface HomePageView {
  readonly frame: FrameView;
  readonly title: string;
  readonly own: OwnReportsView;
  /** Staff have no large button; they get two small ones. */
  readonly isStaff: boolean;
  /** Sits at a desk of any level, the county's too. */
  readonly canManage: boolean;
  /** Sits at a desk of a village; residents have it in their own part. */
  readonly hasVillage: boolean;
  readonly resident: ResidentPageView | null;
  readonly desk: DeskPageView | null;
  readonly board: BoardPageView | null;
  readonly township: TownshipPageView | null;
}

/** The data that the shown part stands on. */
function mainPart(state: HomeState, level: string | undefined): Loaded<unknown> {
  if (level === undefined) return state.home;
  if (level === 'township') return state.township;
  return state.tab === 'board' ? state.board : state.queue;
}

const VILLAGE_LEVELS: ReadonlySet<string> = new Set(['village', 'grid', 'microGrid']);

const isOfVillage = (me: MeView | undefined): boolean =>
  (me?.desks ?? []).some(({ level }) => VILLAGE_LEVELS.has(level));

/** 首页 · For a resident their own matters, for a desk its work, for a village and a township their view. */
export function homeView(state: HomeState, onPhone: OnPhone, shell: Shell): HomePageView {
  const { desk } = state;
  const part = mainPart(state, desk?.level);
  // Changing a segment keeps the page: only its list is anew.
  const known = desk && state.home.data && !part.failure ? { ...part, data: state.home.data } : part;
  const { data } = state.home;
  const own = ownReportsView(onPhone, shell);
  return {
    frame: frameView(known, shell, 'list'),
    title: desk ? (desk.level === 'township' ? '督办' : '工作台') : '网里办',
    own,
    isStaff: data !== null && desk !== null,
    canManage: (data?.me.desks.length ?? 0) > 0,
    hasVillage: isOfVillage(data?.me),
    resident: data && !desk ? residentView(data, shell) : null,
    desk: desk && desk.level !== 'township' ? deskView(state, desk, shell) : null,
    board:
      desk?.level === 'village' && state.tab === 'board' && state.board.data
        ? boardView(state.board.data, shell)
        : null,
    township: desk?.level === 'township' ? townshipView(state, shell) : null,
  };
}
