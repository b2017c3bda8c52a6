import type { RetentionView } from '../../../domain/contract/privacy';
import type { CountySettings } from '../../../domain/deadline/settings';
import { RETENTION_BOUNDS, retentionOf } from '../../../domain/privacy/retention';

/** 保存期限 · As the county's page shows and sets it. */
export const retentionView = (settings: CountySettings): RetentionView => ({
  retention: retentionOf(settings),
  bounds: RETENTION_BOUNDS,
  revision: settings.retentionRevision ?? 0,
});
