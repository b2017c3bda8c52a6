import type { ContactView, HomeView } from '../../../domain/contract';
import { parentOf, type PlaceId } from '../../../domain/grid/grid';
import { seatsAt } from '../../../domain/grid/posts';
import type { Context, Handler } from '../context';
import { readRowPlaces } from '../places/row-places';
import { nothing } from '../schemas';
import { showMe } from '../people/show-me';
import { contactView } from '../views/contact-view';
import { matterRow } from '../views/matter-row';
import { suspensionNotices } from '../views/suspension-notices';

const ROWS = 3;

export const getHomeInput = nothing;

/** 首页 · Who one is, one's newest open matters, and whom to call; staff live here too. */
export const getHome: Handler<'home.get'> = async (_input, context): Promise<HomeView> => {
  const { matters, actor, settings, now } = context;
  const listing = {
    of: 'reporter',
    personId: actor.personId,
    isOpenOnly: true,
    notAbout: actor.personId,
  } as const;
  const [me, { rows }, openCount] = await Promise.all([
    showMe(context),
    matters.list(listing, ROWS, null),
    matters.count(listing),
  ]);
  const jurisdictions = await readRowPlaces(context, rows);
  return {
    me,
    openMatters: rows.map((row) => matterRow(row, { actor, settings, now, jurisdictions })),
    openCount,
    contacts: contactsOf(context, me.binding),
    suspensions: suspensionNotices(context, me.binding?.villageId ?? null),
  };
};

/** Everyone at the desks from the household's up to the village, each once, nearest first; not oneself. */
function contactsOf(
  { actor, jurisdictions, now, vault }: Context,
  binding: HomeView['me']['binding'],
): readonly ContactView[] {
  const home = binding?.state === 'confirmed' ? binding : null;
  const village = home && jurisdictions.get(home.villageId);
  if (!village) return [];
  const contacts = new Map<string, ContactView>();
  for (let id: PlaceId | null = home.placeId; id !== null; id = parentOf(id)) {
    for (const seat of seatsAt(village, id, now)) {
      if (seat.personId === actor.personId || contacts.has(seat.personId)) continue;
      contacts.set(seat.personId, contactView(seat, vault));
    }
    if (id === home.villageId) break;
  }
  return [...contacts.values()];
}
