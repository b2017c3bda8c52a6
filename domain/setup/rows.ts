import type { DayNumber } from '../deadline/local-time';
import type { Ring } from '../grid/geometry';
import type { PlaceId } from '../grid/place';
import type { Role } from '../grid/posts';
import type { ContractState, Terms } from '../village/ledger/land-contract';
import type { PlotKind } from '../village/ledger/plot';
import type { Fault } from './faults';

/** 行 · What one sound row of each sheet says. Days are days of UTC+8; null: left empty. */
export interface DivisionRow {
  readonly sheet: 'divisions';
  readonly id: PlaceId;
  readonly name: string;
  readonly endedOn: DayNumber | null;
}
export interface GridRow {
  readonly sheet: 'grids';
  readonly id: PlaceId;
  readonly name: string;
  readonly endedOn: DayNumber | null;
}
export interface HouseholdRow {
  readonly sheet: 'households';
  readonly id: string;
  readonly placeId: PlaceId;
  readonly doorplate: string;
  readonly headName: string;
  readonly from: DayNumber | null;
  readonly endedOn: DayNumber | null;
}
export interface PostRow {
  readonly sheet: 'posts';
  readonly deskId: PlaceId;
  readonly office: Role;
  readonly name: string;
  /** As it was written; sealed before it is kept anywhere. */
  readonly phone: string | null;
  readonly from: DayNumber | null;
  readonly to: DayNumber | null;
}
export interface LeaveRow {
  readonly sheet: 'leaves';
  readonly deskId: PlaceId;
  readonly name: string;
  readonly standIn: string | null;
  readonly from: DayNumber;
  readonly to: DayNumber;
}
export interface BoundaryRow {
  readonly sheet: 'boundaries';
  readonly placeId: PlaceId;
  /** In GCJ-02, to 6 decimals. */
  readonly ring: Ring;
}

export interface PlotSheetRow {
  readonly sheet: 'plots';
  readonly number: string;
  readonly placeId: PlaceId;
  readonly name: string;
  readonly kind: PlotKind;
  readonly area: number;
}
export interface ContractSheetRow {
  readonly sheet: 'contracts';
  readonly number: string;
  readonly plotNumber: string;
  /** As it was written; sealed before it is kept anywhere. */
  readonly tenant: string;
  readonly terms: Terms;
  readonly state: ContractState;
  readonly lastDay: DayNumber | null;
}
export interface PaymentRow {
  readonly sheet: 'payments';
  readonly contractNumber: string;
  readonly receipt: string;
  readonly day: DayNumber;
  readonly fen: number;
  readonly isReversal: boolean;
}
export type LedgerRow = PlotSheetRow | ContractSheetRow | PaymentRow;

export type SetupRow = DivisionRow | GridRow | HouseholdRow | PostRow | LeaveRow | BoundaryRow | LedgerRow;

export const isLedgerRow = (row: SetupRow): row is LedgerRow =>
  row.sheet === 'plots' || row.sheet === 'contracts' || row.sheet === 'payments';

/** 行的身份 · The same row of a sheet may not come twice; null: it may. */
export function rowKey(row: SetupRow): string | null {
  switch (row.sheet) {
    case 'divisions':
    case 'grids':
    case 'households':
      return row.id;
    case 'posts':
      return `${row.deskId}|${row.office}|${row.name}|${row.from ?? ''}|${row.to ?? ''}`;
    case 'leaves':
      return `${row.deskId}|${row.name}|${row.standIn ?? ''}|${row.from}|${row.to}`;
    case 'plots':
    case 'contracts':
      return row.number;
    case 'payments':
      return `${row.contractNumber}|${row.receipt}|${row.day}|${row.fen}|${String(row.isReversal)}`;
    case 'boundaries':
      return null;
  }
}

/** 打算 · What a row would do to what is there. */
export type Verdict = 'add' | 'change' | 'end' | 'same';

/** 暂存的行 · A row as it waits between being read and being carried out. */
export interface StagedRow {
  /** As Excel counts. */
  readonly number: number;
  /** Null: it can't be used. */
  readonly row: SetupRow | null;
  readonly verdict: Verdict | null;
}

/** What reading a row gave. */
export interface ReadRow extends StagedRow {
  readonly faults: readonly Fault[];
}
