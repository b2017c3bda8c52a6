import type { GlanceCalls } from '../../../domain/contract/glance';
import { given, type Plans } from './plan';

export const glancePlans: Plans<GlanceCalls> = {
  'village.glance': ['secretary', given()],
  'village.glance-rows': ['secretary', given({ figure: 'ledger.plots' })],
};
