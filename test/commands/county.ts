import { newJurisdiction } from '../../domain/grid/grid';
import type { ExportKind, JobView, Output } from '../../domain/contract';
import { COUNTY, MICRO_GRID, post, VILLAGE } from '../builders';
import { memoryVillage, OTHER_VILLAGE, person, type MemoryVillage } from '../memory/village';
import { setupFile, type Rows } from '../setup-file';

/** Puts a county with its administrator above the example village. */
export function withCounty({ ports }: MemoryVillage): void {
  const county = newJurisdiction('county', { id: COUNTY, level: 'county', name: '示例县' });
  ports.places.all.put({ ...county, posts: [post(COUNTY, 'admin', { role: 'countyAdmin' })] });
  ports.people.people.put(person('admin'));
}

/** A village that only the file brings. */
export const FRESH = `${COUNTY}209001`;

/** A township with a village, a grid, a micro-grid and two households; some that are there change, move, end. */
export const ROWS: Rows = {
  divisions: [
    [`${COUNTY}209`, '新乡'],
    [FRESH, '新村'],
    [OTHER_VILLAGE, '改名村'],
  ],
  grids: [
    [`${FRESH}/01/01`, '1号微网格'],
    [`${FRESH}/01`, '一组'],
    [`${VILLAGE}/04`, '四组', '2026-12-01'],
  ],
  households: [
    [`${FRESH}-1`, `${FRESH}/01/01`, '1号', '示例甲'],
    [`${FRESH}-2`, `${FRESH}/01`, '2号', '示例乙', '2026-01-01'],
    ['household-12', `${VILLAGE}/03/01`, '12号', '示例甲'],
    ['household-13', MICRO_GRID, '13号', '示例乙', null, '2026-12-01'],
    ['household-x', OTHER_VILLAGE, '1号', '示例丙'],
  ],
  posts: [
    [`${FRESH}/01/01`, '联户党员', '示例新人', '139 0000 0001'],
    [FRESH, '总网格长', '示例书记', null, '2026-11-01'],
    [`${VILLAGE}/03/01`, '联户党员', '示例linked-0301', null, '2024-01-01', '2026-12-01'],
    [`${VILLAGE}/03`, '专职网格员', '示例grid-03', null, '2024-01-01'],
  ],
  leaves: [[`${VILLAGE}/03`, '示例grid-03', '示例head-03', '2026-11-24', '2026-11-27']],
  boundaries: [[`${VILLAGE}/03`, '111.84,38.91; 111.85,38.91; 111.85,38.92; 111.84,38.91']],
};

/** 示例县 · The example village with a county's administrator above it. */
export const county = (): MemoryVillage => {
  const village = memoryVillage();
  withCounty(village);
  return village;
};

let files = 0;

/** A file lies where the person's phone would have uploaded it; answers its id. */
export function uploaded(
  { ports }: MemoryVillage,
  personId: string,
  bytes: Uint8Array,
  name?: string,
): string {
  const fileId = `cloud://test/imports/${personId}/${name ?? `file-${(files += 1)}.xlsx`}`;
  ports.files.bytes.set(fileId, bytes);
  return fileId;
}

/** Begins an import of these rows. */
export async function imports(
  village: MemoryVillage,
  personId: string,
  rows: Rows | Uint8Array,
): Promise<JobView> {
  const bytes = rows instanceof Uint8Array ? rows : await setupFile(rows);
  files += 1;
  return village.call(personId, 'job.import', {
    clientKey: `import-${files}`,
    fileId: uploaded(village, personId, bytes),
    fileName: '网格和户.xlsx',
  });
}

/** Carries a job on until it waits for somebody or is done. */
export async function pushed(
  village: MemoryVillage,
  personId: string,
  { id }: { id: string },
): Promise<JobView> {
  for (;;) {
    const job = await village.call(personId, 'job.push', { jobId: id });
    if (!job.isRunning) return job;
  }
}

/** Reads, checks, confirms and carries out. */
export async function imported(
  village: MemoryVillage,
  personId: string,
  rows: Rows | Uint8Array,
): Promise<JobView> {
  const checked = await pushed(village, personId, await imports(village, personId, rows));
  if (!checked.canConfirm) return checked;
  const confirmed = await village.call(personId, 'job.confirm', { jobId: checked.id });
  return pushed(village, personId, confirmed);
}

export async function faultsIn(
  village: MemoryVillage,
  personId: string,
  { id }: { id: string },
): Promise<readonly string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Output<'job.faults'> = await village.call(personId, 'job.faults', { jobId: id, cursor });
    found.push(...page.rows.map(({ where, words }) => `${where}：${words}`));
    cursor = page.cursor;
  } while (cursor !== null);
  return found;
}

let keys = 0;

/** The bytes of a finished export. */
export async function exported(
  village: MemoryVillage,
  personId: string,
  kind: ExportKind,
  more: object = {},
): Promise<Uint8Array> {
  keys += 1;
  const job = await village.call(personId, 'job.export', { clientKey: `export-${keys}`, kind, ...more });
  expect(await pushed(village, personId, job)).toMatchObject({ state: 'done' });
  return village.ports.files.bytes.get(village.ports.jobs.jobs.get(job.id)?.fileId ?? '') ?? new Uint8Array();
}

/** What the check of these rows finds wrong. */
export const asked = async (village: MemoryVillage, rows: Rows, who = 'admin'): Promise<readonly string[]> =>
  faultsIn(village, who, await pushed(village, who, await imports(village, who, rows)));
