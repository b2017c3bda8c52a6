import { monthOf } from '../../../domain/deadline/local-time';
import { DomainError } from '../../../domain/errors';
import type { Job } from '../../../domain/setup/job';
import { glanceRows } from '../../../domain/village/glance/sheet';
import type { Ports } from '../context';
import { readGlance } from '../village/read-glance';
import type { Source } from './source';

/** 一月一览的取数 · A village's month as its desk sees it, each figure a row; without complaints about who asked. */
export const glanceSource = (ports: Ports, { placeId, month, createdAt, byPersonId }: Job): Source => ({
  sheet: 0,
  async read() {
    const scope = {
      villageId: placeId,
      month: month ?? monthOf(createdAt),
      now: createdAt,
      viewerId: byPersonId,
    };
    const readVillage = async () => {
      const found = await ports.places.jurisdiction(placeId);
      if (!found) throw new DomainError('PLACE_NOT_FOUND', { placeId });
      return found;
    };
    const settings = await ports.places.settings();
    const { sections } = await readGlance(ports, scope, settings, readVillage, true);
    return { rows: glanceRows(sections), next: null };
  },
});
