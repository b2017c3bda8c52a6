import type { VisitsView } from '../../../domain/contract';
import { NOW } from '../setup/sample';

/** A household's one fact, as it is known; without a value: nothing is. */
export const facts = (valueId?: string): VisitsView => ({
  householdId: 'h12',
  label: '12号 · 示*丁',
  facts: [
    {
      fieldId: 'alone',
      term: '独居老人',
      options: [
        { id: 'yes', term: '有' },
        { id: 'no', term: '没有' },
      ],
      isSensitive: false,
      purpose: '有事时先去看看',
      isAsked: true,
      known:
        valueId === undefined
          ? null
          : { valueId, source: 'visit', consentBy: 'self', byRole: 'linkedMember', fromAt: NOW, toAt: null },
      past: [],
    },
  ],
  lines: [],
});
