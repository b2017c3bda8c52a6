import { ancestorAt, levelOf, type PlaceId } from '../../../domain/grid/grid';
import {
  boundaryRows,
  divisionRows,
  gridRows,
  householdRow,
  leaveRows,
  postRows,
} from '../../../domain/setup/export-rows';
import type { Job } from '../../../domain/setup/job';
import { faultRow } from '../../../domain/setup/report-sheets';
import type { SheetKey } from '../../../domain/setup/columns';
import type { Ports } from '../context';
import type { Division } from '../ports/places-store';
import { exportSheets } from './export-sheets';
import { glanceSource } from './glance-source';
import { rectificationSource } from './rectification-source';
import { ledgerSources } from './ledger-sources';
import { monthSources } from './month-sources';
import { countySource, matterSource } from './matter-source';
import type { Rows, Source } from './source';

const whole = (sheet: number, read: () => Promise<Rows>): Source => ({
  sheet,
  read: async () => ({ rows: await read(), next: null }),
});

/** Everything an export gathers, in the order of its sheets and of the villages' codes. */
export async function sourcesOf(ports: Ports, job: Job): Promise<readonly Source[]> {
  if (job.kind === 'faults') return [faultSource(ports, job.ofJobId ?? '')];
  const divisions = (await ports.places.divisions()).filter(({ id }) => isWithin(id, job.placeId));
  const inOrder = [...divisions].sort((a, b) => (a.id < b.id ? -1 : 1));
  const villages = inOrder.filter(({ level }) => level === 'village');
  if (job.kind === 'months') return monthSources(ports, job, inOrder);
  if (job.kind === 'matters' || job.kind === 'deadlines')
    return levelOf(job.placeId) === 'county'
      ? [countySource(ports, job)]
      : villages.map((village) => matterSource(ports, job, village));
  if (job.kind === 'rectification') return villages.map((village) => rectificationSource(ports, village));
  if (job.kind === 'glance') return [glanceSource(ports, job)];
  if (job.kind === 'ledger') return ledgerSources(ports, job);
  return exportSheets('setup', job.placeId).flatMap(({ setup }, sheet) =>
    setup ? setupSources(ports, setup.key, sheet, inOrder, job.placeId) : [],
  );
}

const isWithin = (id: PlaceId, placeId: PlaceId): boolean =>
  id === placeId || ancestorAt(id, levelOf(placeId) ?? 'county') === placeId;

function setupSources(
  { places, clock }: Ports,
  key: SheetKey,
  sheet: number,
  divisions: readonly Division[],
  placeId: PlaceId,
): readonly Source[] {
  const staffed = [...new Set([placeId, ...divisions.map(({ id }) => id)])].sort();
  const villages = divisions.filter(({ level }) => level === 'village');
  switch (key) {
    case 'divisions':
      return [
        whole(sheet, async () => {
          const found = await places.jurisdictions(divisions.map(({ id }) => id));
          return [...found].sort((a, b) => (a._id < b._id ? -1 : 1)).flatMap(divisionRows);
        }),
      ];
    case 'grids':
      return [
        whole(sheet, async () => {
          const found = await places.jurisdictions(villages.map(({ id }) => id));
          return [...found].sort((a, b) => (a._id < b._id ? -1 : 1)).flatMap(gridRows);
        }),
      ];
    case 'households':
      return villages.map(({ id }) =>
        whole(sheet, async () => (await places.villageHouseholds(id)).map(householdRow)),
      );
    case 'boundaries':
      return villages.map(({ id }) =>
        whole(sheet, async () => {
          const boundary = await places.boundary(id);
          return boundary ? boundaryRows(boundary) : [];
        }),
      );
    case 'posts':
    case 'leaves':
      return [
        whole(sheet, async () => {
          const found = await places.jurisdictions(staffed);
          const inOrder = [...found].sort((a, b) => (a._id < b._id ? -1 : 1));
          const now = clock.now();
          return inOrder.flatMap((one) => (key === 'posts' ? postRows(one, now) : leaveRows(one)));
        }),
      ];
    default:
      return [];
  }
}

const faultSource = ({ jobs }: Ports, ofJobId: string): Source => ({
  sheet: 0,
  async read(at) {
    const [key, id] = at.split('@');
    const cursor = id === undefined ? null : { key: Number(key), id };
    const { rows, next } = await jobs.faultyChunks(ofJobId, 1, cursor);
    return {
      rows: rows.flatMap(({ faults, lateFaults }) => [...faults, ...lateFaults].map(faultRow)),
      next: next && `${next.key}@${next.id}`,
    };
  },
});
