/** 岗位职责 · One's own posts first, then posts for people without office, then each office of the village. */
import type { DutiesView, DutyOffice, StationView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { ROLE } from '../../text';

const lined = (lines: readonly string[]) => lines.map((text, index) => ({ key: `${index}`, text }));

function ownPosts({ own, offices }: DutiesView) {
  return own.map(({ office, deskName, standsInFor }, index) => {
    const found = offices.find((one) => one.office === office);
    return {
      key: `${index}`,
      title: `${ROLE[office]} · ${deskName}${standsInFor === null ? '' : `（代 ${standsInFor}）`}`,
      lines: lined([...(found?.county ?? []), ...(found?.village ?? [])]),
    };
  });
}

const stationRow = ({ id, name, holderName, isYours }: StationView) => ({
  id,
  name,
  holder: isYours ? '您' : holderName,
});

export function dutiesView(loaded: Loaded<DutiesView>, open: DutyOffice | null, shell: Shell) {
  const { data } = loaded;
  const stations = data?.stations ?? [];
  return {
    frame: frameView(loaded, shell, 'list'),
    place: data?.isTemplate ? `${data.placeName}的模板，各村都看得到` : (data?.placeName ?? ''),
    own: data ? ownPosts(data) : [],
    ownStations: stations
      .filter(({ isYours }) => isYours)
      .map(({ id, name, duties }) => ({ id, name, lines: lined(duties) })),
    stations: stations.map(stationRow),
    hasStations: data !== null && data.placeId !== null && !data.isTemplate,
    canManageStations: data?.canManageStations ?? false,
    offices: (data?.offices ?? []).map(({ office, county, village }) => ({
      office,
      name: ROLE[office],
      isOpen: office === open,
      county: lined(county),
      village: lined(village),
      villageTitle: village.length === 0 ? '' : `${data?.placeName ?? '本村'}的`,
    })),
    canWrite: data?.canWrite ?? false,
    hasTasks: (data?.own.length ?? 0) > 0 || stations.some(({ isYours }) => isYours),
  };
}
