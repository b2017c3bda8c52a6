/** 报事表 · What the form takes for granted, and what it still needs. */
import type { CategoryView, ReportFormView } from '../../../domain/contract';
import { isWorthKeeping, type Draft, type DraftPlace, type DraftSlot } from '../../services/sending/draft';

/** 投诉建议 has its own entry; everything but a complaint can be reported from the main one. */
export const categoriesFor = (slot: DraftSlot, form: ReportFormView): readonly CategoryView[] =>
  form.categories.filter(({ kind }) => {
    if (slot === 'opinion') return kind === 'opinion';
    return slot === 'complaint' ? kind === 'complaint' || kind === 'opinion' : kind !== 'complaint';
  });

/** 说不准 · Nobody is made to know the category: help is the widest, and the desk reads the words anyway. */
export function categoryOf(draft: Draft, form: ReportFormView): CategoryView | null {
  const choices = categoriesFor(draft.slot, form);
  const widest = draft.slot === 'complaint' ? 'complaint' : 'help';
  const picked = choices.find(({ id }) => id === draft.categoryId);
  return picked ?? choices.find(({ kind }) => kind === widest) ?? choices[0] ?? null;
}

/** The draft by what the form offers; for somebody of the family for whom one no longer acts, it is one's own again. */
export function asOffered(draft: Draft, form: ReportFormView, isFresh: boolean): Draft {
  const isStill = draft.familyId === null || form.family.some(({ id }) => id === draft.familyId);
  return withOwnHome(isStill || !isFresh ? draft : { ...draft, familyId: null }, form);
}

/** Where a new draft begins: one's own home, but not for somebody else's matter. */
function withOwnHome(draft: Draft, form: ReportFormView): Draft {
  const { household } = form;
  if (draft.place || !household || draft.slot === 'behalf' || isWorthKeeping(draft)) return draft;
  return { ...draft, place: { kind: 'household', householdId: household.id, label: household.label } };
}

/** Another village's matter has no other side in this one. */
export function withoutFarOther(
  { place }: { readonly place: DraftPlace },
  { villageId }: ReportFormView,
): Pick<Draft, 'place'> & Partial<Pick<Draft, 'other'>> {
  const isHere = place.kind === 'household' || place.placeId.slice(0, 12) === villageId;
  return isHere ? { place } : { place, other: null };
}

/** The first thing that is missing, in words; '' when it can be sent. */
export function missingIn(draft: Draft, form: ReportFormView): string {
  if (draft.text.trim() === '' && draft.photos.length === 0 && !draft.voice)
    return '还没说是什么事：写一句、拍张照片，或说一段话，有一样就行。';
  if (!draft.place && form.villageId === null) return '还没说在哪个村：点“在哪里”选一下。';
  if (draft.slot !== 'behalf') return '';
  if (draft.behalfName.trim() === '') return '还没写替谁报：写上他的名字。';
  return draft.hasBehalfConsent ? '' : '要先问过本人同意，再打开“本人同意了”。';
}
