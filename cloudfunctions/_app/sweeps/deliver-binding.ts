import { parentOf, type Jurisdiction, type PlaceId } from '../../../domain/grid/grid';
import { seatsAt, type Binding } from '../../../domain/grid/posts';
import type { Notice } from '../../../domain/notice/notice';
import type { Ports } from '../context';
import { inboxEntry } from './inbox-entry';
import type { Worlds } from './worlds';

/** 投递绑定通知 · To the person, or to the nearest desk of the household's place that has someone. */
export async function deliverBinding(
  { inbox, people }: Ports,
  binding: Binding,
  worlds: Worlds,
): Promise<void> {
  const { jurisdiction, now } = await worlds.of(binding.villageId);
  const subject = [binding.personName, binding.householdLabel].filter((part) => part !== '').join(' · ');
  const entries = binding.outbox.flatMap((notice) =>
    recipients(notice, jurisdiction, now).map((personId) =>
      inboxEntry(notice, personId, { subject, link: null }),
    ),
  );
  await inbox.deliver(entries);
  await people.commitBinding(binding, { ...binding, outbox: [], outboxAt: null });
}

function recipients({ audience }: Notice, jurisdiction: Jurisdiction, now: number): readonly string[] {
  if (audience.kind === 'person') return [audience.personId];
  if (audience.kind !== 'desk') return [];
  for (let id: PlaceId | null = audience.deskId; id !== null; id = parentOf(id)) {
    const seats = seatsAt(jurisdiction, id, now);
    if (seats.length > 0) return seats.map(({ personId }) => personId);
  }
  return [];
}
