/** 选到哪里 · What has been picked so far on the way to a household. */
import type { GridView, HouseholdView } from '../../../domain/contract';

export type Step = 'state' | 'how' | 'village' | 'grid' | 'household' | 'sign';

export interface Picks {
  readonly step: Step;
  readonly townshipId: string;
  readonly words: string;
  readonly village: { readonly id: string; readonly name: string } | null;
  readonly grid: GridView | null;
  readonly household: HouseholdView | null;
  /** The slip in hand, and what it leads to. */
  readonly slip: { readonly code: string; readonly label: string; readonly place: string } | null;
  readonly typed: string;
  readonly name: string;
  readonly hasConsented: boolean;
}

export const FRESH: Picks = {
  step: 'state',
  townshipId: '',
  words: '',
  village: null,
  grid: null,
  household: null,
  slip: null,
  typed: '',
  name: '',
  hasConsented: false,
};
