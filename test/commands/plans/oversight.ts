import type { OversightCalls } from '../../../domain/contract/oversight';
import { after, type Plans } from './plan';

export const oversightPlans: Plans<OversightCalls> = {
  'township.board': ['supervisor', after([])],
  'county.board': ['county-admin', after([])],
};
