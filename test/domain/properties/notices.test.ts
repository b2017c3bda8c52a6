import fc from 'fast-check';

import type { Matter } from '../../../domain/matter/matter';
import type { MatterEvent } from '../../../domain/matter/event';
import * as make from '../../builders';
import { life } from './life';

const RUNS = { numRuns: 100 };

/** Whom an event must reach at least: the reporter, or the desk that holds it afterwards, or the township. */
const MUST_HEAR: Readonly<Record<MatterEvent['type'], readonly ('reporter' | 'desk' | 'township')[]>> = {
  reported: ['reporter', 'desk'],
  acknowledged: ['reporter'],
  noted: ['reporter'],
  asked: ['reporter'],
  answered: ['desk'],
  answerExpired: ['desk'],
  escalated: ['reporter', 'desk'],
  sentBack: ['reporter', 'desk'],
  resolved: ['reporter'],
  rated: ['desk'],
  joined: ['desk'],
  left: [],
  merged: ['reporter'],
  unmerged: ['reporter'],
  absorbed: [],
  released: [],
  reopened: ['desk'],
  declined: ['reporter'],
  objected: ['desk'],
  withdrawn: ['desk'],
  extended: ['reporter'],
  supervised: ['desk'],
  replied: [],
  reminded: ['desk'],
  alarmed: ['desk', 'township'],
  rescheduled: [],
  handedOver: [],
  told: [],
  issued: [],
  revoked: ['reporter'],
  closed: ['reporter'],
  mediaAttached: [],
};

const newNotices = (before: Matter, after: Matter): Matter['outbox'] =>
  after.outbox.slice(before.outbox.length);

describe('通知 › in every life of a matter', () => {
  it('whoever must hear of an event has a notice; nobody is told of what they did themself', () => {
    fc.assert(
      fc.property(life, ({ moments }) => {
        for (const { before, after } of moments) {
          const event = after === before ? null : after.timeline.at(-1)?.event;
          if (!event) continue;
          const notices = newNotices(before, after);
          const people = notices.flatMap(({ audience }) =>
            audience.kind === 'person' ? [audience.personId] : [],
          );
          const desks = notices.flatMap(({ audience }) =>
            audience.kind === 'desk' ? [audience.deskId] : [],
          );
          const doer = event.by.kind === 'person' ? event.by.personId : null;
          const owner = after.reporterIds[0];
          if (MUST_HEAR[event.type].includes('reporter') && doer !== owner && owner)
            expect(people).toEqual(expect.arrayContaining(after.reporterIds.filter((id) => id !== doer)));
          if (MUST_HEAR[event.type].includes('desk')) expect(desks).toContain(after.deskId);
          if (MUST_HEAR[event.type].includes('township')) expect(desks).toContain(make.TOWNSHIP);
          if ('isAlarmed' in event && event.isAlarmed) expect(desks).toContain(make.TOWNSHIP);
          if (event.type === 'resolved' && event.outcome === 'referred')
            expect(desks).toContain(make.TOWNSHIP);
          expect(people).not.toContain(doer);
        }
      }),
      RUNS,
    );
  });

  it('ids are unique, made of matter, line and audience, and the same whoever computes them', () => {
    fc.assert(
      fc.property(life, ({ last }) => {
        const ids = last.outbox.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids)
          expect(id).toMatch(new RegExp(`^(${last._id}:\\d+|calendar-\\d+):[pd]-[\\w-]+$`));
      }),
      RUNS,
    );
  });

  it('the courier is awaited exactly when something is undelivered', () => {
    fc.assert(
      fc.property(life, ({ last }) => {
        expect(last.outbox.length > 0).toBe(last.outboxAt !== null);
        expect(last.outboxAt).toBe(last.reportedAt);
      }),
      RUNS,
    );
  });

  it('someone without WeChat is on the list to be told from a question, result or refusal until told or heard', () => {
    fc.assert(
      fc.property(life, ({ born, moments }) => {
        if (born.reporter.personId !== null) return;
        let isUntold = false;
        for (const { before, after } of moments) {
          const type = after === before ? null : after.timeline.at(-1)?.event.type;
          if (type === 'asked' || type === 'resolved' || type === 'declined') isUntold = true;
          const isHeard = type && ['answered', 'rated', 'reopened', 'objected', 'withdrawn'].includes(type);
          // With several reporters one's word doesn't say that another has been reached.
          if (type === 'told' || (isHeard && before.reporterIds.length <= 1)) isUntold = false;
          expect(after.untoldSinceAt !== null).toBe(isUntold);
        }
      }),
      RUNS,
    );
  });
});
