import { wgsToGcj } from '../grid/gcj02';
import type { Position, Ring } from '../grid/geometry';
import { MOST_AREA, MOST_FEN } from '../village/ledger/amounts';
import { settledNumber } from '../village/ledger/ids';
import type { Fields } from './fields';
import { LEDGER_WORDS, REVERSAL } from './ledger-sheets';
import type { SetupRow } from './rows';
import type { SheetKey } from './columns';
import { SYSTEMS } from './sheets';
import { OFFICES } from './staff-sheets';

const DIVISION = /^\d{9}(?:\d{3})?$/;
const GRID = /^\d{12}\/\d{2}(?:\/\d{2})?$/;
const HOME = /^\d{12}(?:\/\d{2}){0,2}$/;
const DESK = /^\d{6}$|^\d{9}$|^\d{12}(?:\/\d{2}){0,2}$/;
const HOUSEHOLD = /^[A-Za-z0-9][\w-]{0,39}$/;

const DIVISION_WORDS = '乡镇 9 位数字，或村 12 位数字';
const GRID_WORDS = '村的 12 位数字 + /两位数字（+ /两位数字）';
const HOME_WORDS = '微网格、网格或村的代码';
const DESK_WORDS = '微网格、网格、村、乡镇或县的代码';
const GROUP_WORDS = '组（网格）或村的代码';
const HOUSEHOLD_WORDS = '40 个以内的字母、数字或横线';

const NAME = 20;
const SHORTEST_PERSON_NAME = 2;
const NUMBER = 30;
const TENANT = 30;
/** About 0.1 m. */
const DECIMALS = 6;

/** 读行 · What a row says; null: not all that it must, and the fields have the faults. */
export function readRow(sheet: SheetKey, fields: Fields): SetupRow | null {
  const row = READERS[sheet](fields);
  return fields.faults.length > 0 ? null : row;
}

const READERS: Readonly<Record<SheetKey, (fields: Fields) => SetupRow | null>> = {
  divisions(fields) {
    const id = fields.code('id', DIVISION, DIVISION_WORDS);
    const name = fields.text('name', NAME);
    const endedOn = fields.day('endedOn');
    return id !== null && name !== null ? { sheet: 'divisions', id, name, endedOn } : null;
  },
  grids(fields) {
    const id = fields.code('id', GRID, GRID_WORDS);
    const name = fields.text('name', NAME);
    const endedOn = fields.day('endedOn');
    return id !== null && name !== null ? { sheet: 'grids', id, name, endedOn } : null;
  },
  households(fields) {
    const id = fields.code('id', HOUSEHOLD, HOUSEHOLD_WORDS);
    const placeId = fields.code('placeId', HOME, HOME_WORDS);
    const doorplate = fields.text('doorplate', NAME);
    const headName = fields.text('headName', NAME, SHORTEST_PERSON_NAME);
    const from = fields.day('from');
    const endedOn = fields.day('endedOn');
    if (from !== null && endedOn !== null && endedOn < from) fields.fault('endedOn', 'endsBeforeStart');
    if (id === null || placeId === null || doorplate === null || headName === null) return null;
    return { sheet: 'households', id, placeId, doorplate, headName, from, endedOn };
  },
  posts(fields) {
    const deskId = fields.code('deskId', DESK, DESK_WORDS);
    const chosen = fields.choice('office', Object.keys(OFFICES) as (keyof typeof OFFICES)[]);
    const name = fields.text('name', NAME, SHORTEST_PERSON_NAME);
    const phone = fields.phone('phone');
    const from = fields.day('from');
    const to = fields.day('to');
    if (from !== null && to !== null && to < from) fields.fault('to', 'endsBeforeStart');
    if (deskId === null || chosen === null || name === null) return null;
    return { sheet: 'posts', deskId, office: OFFICES[chosen], name, phone, from, to };
  },
  leaves(fields) {
    const deskId = fields.code('deskId', DESK, DESK_WORDS);
    const name = fields.text('name', NAME, SHORTEST_PERSON_NAME);
    const standIn = fields.text('standIn', NAME, SHORTEST_PERSON_NAME);
    const from = fields.day('from');
    const to = fields.day('to');
    if (from !== null && to !== null && to < from) fields.fault('to', 'endsBeforeStart');
    if (name !== null && name === standIn) fields.fault('standIn', 'standInSelf');
    if (deskId === null || name === null || from === null || to === null) return null;
    return { sheet: 'leaves', deskId, name, standIn, from, to };
  },
  plots: readPlot,
  contracts: readContract,
  payments: readPayment,
  boundaries(fields) {
    const placeId = fields.code('placeId', GRID, GRID_WORDS);
    const points = fields.text('ring', Infinity);
    const system = fields.choice('system', SYSTEMS);
    const ring = points === null ? null : readPoints(points, fields);
    if (placeId === null || ring === null) return null;
    return { sheet: 'boundaries', placeId, ring: settled(ring, system ?? 'GCJ02') };
  },
};

/** A number as it is kept: '７-12 ' is '7-12'. */
const numberIn = (fields: Fields, key: string): string | null => {
  const text = fields.text(key, NUMBER);
  return text === null ? null : settledNumber(text);
};

const keyOfWords = <K extends string>(words: Readonly<Record<K, string>>, text: string | null): K | null =>
  (Object.keys(words) as K[]).find((key) => words[key] === text) ?? null;

function readPlot(fields: Fields): SetupRow | null {
  const number = numberIn(fields, 'number');
  const placeId = fields.code('placeId', HOME, GROUP_WORDS);
  const name = fields.text('name', NAME);
  const kind = keyOfWords(LEDGER_WORDS.kind, fields.choice('kind', Object.values(LEDGER_WORDS.kind)));
  const area = fields.amount('area', MOST_AREA);
  if (number === null || placeId === null || name === null || kind === null || area === null) return null;
  return { sheet: 'plots', number, placeId, name, kind, area };
}

function readContract(fields: Fields): SetupRow | null {
  const number = numberIn(fields, 'number');
  const plotNumber = numberIn(fields, 'plotNumber');
  const tenant = fields.text('tenant', TENANT, SHORTEST_PERSON_NAME);
  const area = fields.amount('area', MOST_AREA);
  const fromDay = fields.day('from');
  const toDay = fields.day('to');
  const per = keyOfWords(LEDGER_WORDS.per, fields.choice('per', Object.values(LEDGER_WORDS.per)));
  const fen = fields.amount('price', MOST_FEN);
  const paying = keyOfWords(LEDGER_WORDS.paying, fields.choice('paying', Object.values(LEDGER_WORDS.paying)));
  const state = keyOfWords(LEDGER_WORDS.state, fields.choice('state', Object.values(LEDGER_WORDS.state)));
  const lastDay = fields.day('lastDay');
  if (fromDay !== null && toDay !== null && toDay < fromDay) fields.fault('to', 'endsBeforeStart');
  if (number === null || plotNumber === null || tenant === null || area === null || state === null)
    return null;
  if (fromDay === null || toDay === null || per === null || fen === null || paying === null) return null;
  const terms = { area, fromDay, toDay, price: { per, fen }, paying };
  return { sheet: 'contracts', number, plotNumber, tenant, terms, state, lastDay };
}

function readPayment(fields: Fields): SetupRow | null {
  const contractNumber = numberIn(fields, 'contractNumber');
  const receipt = numberIn(fields, 'receipt');
  const day = fields.day('day');
  const fen = fields.amount('amount', MOST_FEN);
  const isReversal = fields.choice('reversal', [REVERSAL]) !== null;
  if (contractNumber === null || receipt === null || day === null || fen === null) return null;
  return { sheet: 'payments', contractNumber, receipt, day, fen, isReversal };
}

/** '111.84,38.91; …' */
function readPoints(text: string, fields: Fields): Ring | null {
  const parts = text
    .normalize('NFKC')
    .split(/[;\n]/)
    .filter((part) => part.trim() !== '');
  const ring: Position[] = [];
  for (const [index, part] of parts.entries()) {
    const [longitude, latitude, ...more] = part.split(',').map((number) => Number(number.trim() || 'NaN'));
    if (
      longitude === undefined ||
      latitude === undefined ||
      more.length > 0 ||
      !Number.isFinite(longitude + latitude)
    )
      return fields.fault('ring', 'badPoint', String(index + 1));
    ring.push([longitude, latitude]);
  }
  return ring;
}

/** 入图坐标 · As phones' maps have it, to 6 decimals. */
export const settled = (ring: Ring, system: (typeof SYSTEMS)[number]): Ring =>
  ring.map((position) => {
    const [longitude, latitude] = system === 'WGS84' ? wgsToGcj(position) : position;
    return [Number(longitude.toFixed(DECIMALS)), Number(latitude.toFixed(DECIMALS))] as const;
  });
