import { frameView, type FrameView } from '../../components/page-frame/page-frame.view';
import type { DeskView } from '../../../domain/contract';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { boardView, type BoardPageView } from '../../components/village-board/village-board.view';
import { countyView, type CountyPageView } from './county/home-county.view';
import { deskView, type DeskPageView } from './desk/home-desk.view';
import type { HomeState } from './home.screen';
import { ownReportsView, type OnPhone, type OwnReportsView } from './own-reports/own-reports.view';
import { residentView, type ResidentPageView } from './resident/home-resident.view';
import { topView } from './top.view';
import { townshipView, type TownshipPageView } from '../../components/township-matters/township-matters.view';

export interface DeskTabView {
  readonly deskId: string;
  readonly name: string;
  readonly isOn: boolean;
}

export interface HomePageView {
  readonly frame: FrameView;
  readonly title: string;
  readonly top: ReturnType<typeof topView>;
  readonly own: OwnReportsView;
  /** Staff have no large button but small ones; those of a village report for others too. */
  readonly isStaff: boolean;
  readonly canReportForOthers: boolean;
  /** 岗位 · Several desks: which one is shown. */
  readonly desks: readonly DeskTabView[];
  /** Sits at a desk of any level, the county's too. */
  readonly canManage: boolean;
  readonly resident: ResidentPageView | null;
  readonly desk: DeskPageView | null;
  readonly board: BoardPageView | null;
  readonly township: TownshipPageView | null;
  readonly county: CountyPageView | null;
}

/** The data that the shown part stands on. */
function mainPart(state: HomeState, level: string | undefined): Loaded<unknown> {
  if (level === undefined) return state.home;
  if (level === 'township') return state.township;
  if (level === 'county') return state.county;
  return state.tab === 'board' ? state.board : state.queue;
}

const TITLE: Partial<Record<DeskView['level'], string>> = { township: '督办', county: '全县' };

const desksOf = ({ desks, desk }: HomeState): readonly DeskTabView[] =>
  desks.length < 2 ? [] : desks.map(({ deskId, name }) => ({ deskId, name, isOn: deskId === desk?.deskId }));

/** 首页 · For a resident their own matters, for a desk its work, for a village and a township their view. */
export function homeView(state: HomeState, onPhone: OnPhone, shell: Shell): HomePageView {
  const { desk } = state;
  const part = mainPart(state, desk?.level);
  // Changing a segment keeps the page: only its list is anew.
  const known = desk && state.home.data && !part.failure ? { ...part, data: state.home.data } : part;
  const { data } = state.home;
  const own = ownReportsView(onPhone, shell);
  const isOfVillage = desk !== null && desk.level !== 'township' && desk.level !== 'county';
  return {
    frame: frameView(known, shell, 'list'),
    title: desk ? (TITLE[desk.level] ?? '工作台') : '网里办',
    top: topView(state.me, desk, shell),
    own,
    isStaff: data !== null && desk !== null,
    canReportForOthers: isOfVillage,
    desks: desksOf(state),
    canManage: (data?.me.desks.length ?? 0) > 0,
    resident: data && !desk ? residentView(data, shell) : null,
    desk: desk && isOfVillage ? deskView(state, desk, shell) : null,
    board:
      desk?.level === 'village' && state.tab === 'board' && state.board.data
        ? boardView(state.board.data, shell)
        : null,
    township: desk?.level === 'township' ? townshipView(state, shell) : null,
    county: desk?.level === 'county' ? countyView(state, shell) : null,
  };
}
