import type { MatterState } from '../../../domain/contract';
import { STATE } from '../../text';

export interface TagView {
  readonly text: string;
  readonly tone: 'new' | 'doing' | 'done' | 'late' | 'ended';
}

const TONE: Readonly<Record<MatterState, TagView['tone']>> = {
  reported: 'new',
  acknowledged: 'doing',
  resolved: 'done',
  closed: 'ended',
  withdrawn: 'ended',
  declined: 'ended',
  merged: 'ended',
};

/** 状态 · Always a word; the colour only helps. */
export const stateTag = ({ state }: { readonly state: MatterState }): TagView => ({
  text: STATE[state],
  tone: TONE[state],
});
