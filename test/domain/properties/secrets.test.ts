import fc from 'fast-check';

import { maySee, nameFor, relationsOf, visibleFields } from '../../../domain/access/access';
import { seatsAt } from '../../../domain/grid/posts';
import { ACTIONS } from '../../../domain/matter/moves';
import { openMoves } from '../../../domain/matter/open-moves';
import { decide } from '../../../domain/matter/decide';
import { recipientsOf } from '../../../domain/notice/recipients';
import { life } from './life';
import { PEOPLE, actorOf, inputOf } from './people';

const RUNS = { numRuns: 100 };

describe('保密 › in every life of a matter', () => {
  it('a hidden name, number and household are for the reporter and the holding desk alone', () => {
    fc.assert(
      fc.property(life, ({ moments, last, world }) => {
        for (const matter of [last, ...moments.slice(-3).map(({ after }) => after)])
          for (const person of PEOPLE) {
            const viewer = actorOf(person, world);
            const seen = visibleFields(matter, viewer);
            const relations = relationsOf(matter, viewer);
            const isHolder = relations.has('desk');
            expect(seen.phone && !isHolder).toBe(false);
            if ([...relations].join() === 'joiner') expect(Object.values(seen)).not.toContain(true);
            if (relations.size === 0) expect(Object.values(seen)).not.toContain(true);
            if (!matter.reporter.isNameHidden || isHolder || relations.has('reporter')) continue;
            expect([seen.reporterName, seen.phoneMasked, seen.household]).not.toContain(true);
            expect(nameFor(matter, matter.reporter.personId, viewer)).toBeNull();
          }
      }),
      RUNS,
    );
  });

  it('whom the complaint is about never sees it, may do nothing, and is told nothing', () => {
    fc.assert(
      fc.property(life, ({ moments, last }) => {
        const about = last.aboutPersonId;
        if (about === null) return;
        for (const { after, world } of moments) {
          const actor = actorOf(about, world);
          expect(maySee(after, actor)).toBe(false);
          expect(openMoves(after, actor, world)).toEqual([]);
          for (const action of ACTIONS)
            expect(() => decide(after, inputOf(action, 0, [], after), actor, world)).toThrow(
              'MATTER_NOT_FOUND',
            );
          for (const notice of after.outbox) {
            const desk = notice.audience.kind === 'desk' ? notice.audience.deskId : '';
            const seats = seatsAt(world.jurisdiction, desk, world.now);
            expect(recipientsOf(notice, seats, after)).not.toContain(about);
          }
        }
      }),
      RUNS,
    );
  });

  it('no line and no notice carries a name', () => {
    fc.assert(
      fc.property(life, ({ last }) => {
        expect(JSON.stringify([last.timeline, last.outbox])).not.toContain('示例');
        for (const { event } of last.timeline) {
          if (event.by.kind === 'person')
            expect(last.names[event.by.personId]).toBe(`示例${event.by.personId}`);
        }
      }),
      RUNS,
    );
  });

  it('a neighbour, and a desk that has nothing to do with it, never see it', () => {
    fc.assert(
      fc.property(life, ({ moments, last }) => {
        const held = new Set([last.deskId, ...moments.map(({ before }) => before.deskId)]);
        const { world } = moments.at(-1) ?? {};
        if (!world) return;
        if (!last.reporterIds.includes('neighbour'))
          expect(maySee(last, actorOf('neighbour', world))).toBe(false);
        if (![...held].some((desk) => desk.endsWith('/04')))
          expect(
            maySee(
              last,
              actorOf('grid-04', { ...world, jurisdiction: { ...world.jurisdiction, leaves: [] } }),
            ),
          ).toBe(false);
      }),
      RUNS,
    );
  });
});
