import { vacantDesks } from '../../../domain/grid/posts';
import type { Matter } from '../../../domain/matter/matter';
import type { Ports } from '../context';
import { sweepPages } from './sweep-pages';
import type { Worlds } from './worlds';

/**
 * 空岗转出 · Matters whose desk can't act on them any more: nobody is there now, or only whom they are about.
 *
 * They aren't due, so they are found by their desk. What is at a vacant village with an alarm stays there.
 */
export async function passOnStuck(
  ports: Ports,
  worlds: Worlds,
  isOver: () => boolean,
  step: (matter: Matter) => Promise<void>,
): Promise<number> {
  if (isOver()) return 0;
  const { matters } = ports;
  const jurisdictions = await worlds.villages();
  const vacant = jurisdictions.flatMap((jurisdiction) => vacantDesks(jurisdiction, worlds.now));
  const sweep = { what: 'a matter at a vacant desk could not be passed on', isOver, work: step };
  const atVacant = await sweepPages(ports, {
    ...sweep,
    read: (limit, cursor) => matters.heldAt(vacant, limit, cursor),
  });
  const complaints = await sweepPages(ports, {
    ...sweep,
    read: (limit, cursor) => matters.aboutSomebody(limit, cursor),
  });
  return atVacant + complaints;
}
