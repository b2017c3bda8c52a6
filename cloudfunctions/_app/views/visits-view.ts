import { officeOf } from '../../../domain/record/by-seat';
import type { FactView, KnownFactView, VisitLineView, VisitsView } from '../../../domain/contract';
import { householdLabel, type Household } from '../../../domain/grid/household';
import type { FactField } from '../../../domain/deadline/settings';
import { factFieldsOf, formerFields } from '../../../domain/village/visit/fields';
import type { Fact, Visits } from '../../../domain/village/visit/visit';
import type { Context } from '../context';
import type { Vault } from '../ports/vault';

/** Lines that are worth reading; older ones are in the household's own copy. */
const MOST_LINES = 20;

/** 户情 · `withSensitive`: also what is shown only when asked for. */
export function visitsView(
  { vault, settings, now }: Pick<Context, 'vault' | 'settings' | 'now'>,
  home: Pick<Household, '_id' | 'doorplate' | 'headName'>,
  visits: Visits | null,
  withSensitive: boolean,
): VisitsView {
  const facts = visits?.facts ?? [];
  const isKept = ({ id }: FactField): boolean => facts.some(({ fieldId }) => fieldId === id);
  const asked = factFieldsOf(settings, now);
  return {
    householdId: home._id,
    label: householdLabel(home),
    facts: [...asked, ...formerFields(settings, now).filter(isKept)].map((field): FactView => {
      const own = facts.filter(({ fieldId }) => fieldId === field.id);
      const view = (fact: Fact): KnownFactView => knownFact(vault, fact, withSensitive);
      const known = own.find(({ toAt }) => toAt === null);
      const { id, term, options, isSensitive, purpose } = field;
      return {
        fieldId: id,
        term,
        options,
        isSensitive,
        purpose,
        isAsked: asked.includes(field),
        known: known ? view(known) : null,
        past: own
          .filter((fact) => fact.toAt !== null)
          .sort((a, b) => b.fromAt - a.fromAt)
          .map(view),
      };
    }),
    lines: visits ? linesOf(visits) : [],
  };
}

function knownFact(vault: Vault, fact: Fact, withSensitive: boolean): KnownFactView {
  const { source, consentBy, byRole, fromAt, toAt } = fact;
  const isHidden = fact.isSensitive && !withSensitive;
  return { valueId: isHidden ? null : vault.open(fact.sealed), source, consentBy, byRole, fromAt, toAt };
}

const linesOf = ({ timeline, names }: Visits): readonly VisitLineView[] =>
  [...timeline]
    .reverse()
    .flatMap(({ line, event }): readonly VisitLineView[] => {
      const { at, by, words } = event;
      if (event.type !== 'visited') return [];
      const role = officeOf(by);
      const name = by.kind === 'person' ? (names[by.personId] ?? '') : '';
      const who = role && { role, name };
      return [{ line, at, source: event.source, by: who, words }];
    })
    .slice(0, MOST_LINES);
