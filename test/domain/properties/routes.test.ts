import fc from 'fast-check';

import { CATEGORIES } from '../../../domain/deadline/categories';
import { LEVELS, isWithin, placesInUse } from '../../../domain/grid/grid';
import { seatsAt, sitsAt } from '../../../domain/grid/posts';
import { explainRoute, route, type RouteTarget } from '../../../domain/grid/routing';
import { previewReport, reportMatter } from '../../../domain/matter/report';
import type { World } from '../../../domain/deadline/world';
import * as make from '../../builders';
import { DAY, LONG_AGO, MONDAY, VILLAGE } from '../../builders';

const PEOPLE = ['a', 'b', 'c', 'd'] as const;
const PLACES = [VILLAGE, ...['/01', '/01/01', '/01/02', '/02', '/02/01'].map((path) => VILLAGE + path)];
const GONE = `${VILLAGE}/03/01`;

/** Any few people at any desks, some on leave, with stand-ins that may go round in a circle. */
const villages: fc.Arbitrary<World> = fc
  .record({
    posts: fc.array(fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...PEOPLE)), { maxLength: 8 }),
    leaves: fc.array(fc.tuple(fc.constantFrom(...PEOPLE), fc.option(fc.constantFrom(...PEOPLE))), {
      maxLength: 4,
    }),
    missing: fc.subarray(PLACES.slice(1)),
    ended: fc.subarray(PLACES.slice(1)),
  })
  .map(({ posts, leaves, missing, ended }) =>
    make.world({
      jurisdiction: make.village({
        places: PLACES.filter((id) => !missing.includes(id)).map((id) => ({
          id,
          level: LEVELS[2 + id.split('/').length - 1] ?? 'village',
          name: id,
          endedAt: ended.includes(id) ? MONDAY - DAY : null,
        })),
        posts: posts.map(([deskId, personId], index) => make.post(deskId, personId, { id: String(index) })),
        leaves: leaves.map(([personId, standInId]) =>
          make.leave(personId, standInId, MONDAY - DAY, MONDAY + DAY),
        ),
      }),
    }),
  );

const anywhere = fc.constantFrom(...PLACES, GONE);
const cases = villages.chain((world) => {
  const known = fc.constantFrom(...world.jurisdiction.places.map(({ id }) => id));
  return fc.record({
    world: fc.constant(world),
    target: fc.record<RouteTarget>({
      placeId: fc.option(known),
      spot: fc.option(fc.record({ placeId: fc.option(anywhere) })),
      otherPlaceId: fc.option(known),
      aboutPersonId: fc.option(fc.constantFrom(...PEOPLE)),
    }),
    home: fc.option(
      fc.option(anywhere).map((placeId) =>
        make.household({
          placings: placeId === null ? [] : [{ placeId, fromAt: LONG_AGO, toAt: null }],
        }),
      ),
    ),
    category: fc.constantFrom(...CATEGORIES),
  });
});

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

const always = (holds: (one: Case) => void): void => fc.assert(fc.property(cases, holds), { numRuns: 2000 });

describe('不变量 › whoever reports what where, with whoever at the desks', () => {
  it('one desk gets it: of the village or (only past the person complained about) the township', () => {
    always(({ world, target, home, category }) => {
      const { deskId, level } = route(target, world, home, category);
      if (level === 'township') expect(target.aboutPersonId).not.toBeNull();
      else expect(placesInUse(world.jurisdiction, MONDAY).map(({ id }) => id)).toContain(deskId);
    });
  });

  it('never a desk of the person it is about, also where they stand in', () => {
    always(({ world, target, home, category }) => {
      const { deskId } = route(target, world, home, category);
      if (target.aboutPersonId !== null)
        expect(sitsAt(world.jurisdiction, deskId, target.aboutPersonId, MONDAY)).toBe(false);
    });
  });

  it('never an empty desk but the village’s, which then is alarmed', () => {
    always(({ world, target, home, category }) => {
      const { deskId, level, isAlarmed } = route(target, world, home, category);
      const isEmpty = level !== 'township' && seatsAt(world.jurisdiction, deskId, MONDAY).length === 0;
      expect(isAlarmed).toBe(isEmpty);
      if (isEmpty) expect(deskId).toBe(VILLAGE);
    });
  });

  it('never below the category’s start level, nor below what both sides of a dispute share', () => {
    always(({ world, target, home, category }) => {
      const { deskId, level } = route(target, world, home, category);
      expect(LEVELS.indexOf(level)).toBeLessThanOrEqual(LEVELS.indexOf(category.startLevel));
      if (category.kind === 'dispute' && target.otherPlaceId !== null)
        expect(isWithin(target.otherPlaceId, deskId)).toBe(true);
    });
  });

  it('the explanation tells the route and nothing else, with a word on every rule', () => {
    always(({ world, target, home, category }) => {
      const { findings, ...explained } = explainRoute(target, world, home, category);
      expect(explained).toEqual(route(target, world, home, category));
      const steps = findings.flatMap(({ rule, step }) => (rule === 'alarm' || !step ? [] : [step]));
      expect(steps).toEqual(explained.route);
      expect(explained.route.at(-1)?.deskId).toBe(explained.deskId);
      const rules = new Set(findings.map(({ rule }) => rule));
      for (const rule of [
        'household',
        'point',
        'pickedPlace',
        'noPlace',
        'lowestCommon',
        'startLevel',
      ] as const)
        expect(rules).toContain(rule);
      expect(rules).toContain('aboutHolder');
      expect(rules).toContain('alarm');
    });
  });

  it('what is foretold is what then happens: the desk, the reasons and the deadline', () => {
    always(({ world, target, home, category }) => {
      const isComplaint = category.kind === 'complaint' && target.aboutPersonId !== null;
      const isHolder = world.jurisdiction.places.some(({ id }) =>
        sitsAt(world.jurisdiction, id, target.aboutPersonId ?? '', MONDAY),
      );
      const said = {
        ...target,
        aboutPersonId: isComplaint && isHolder ? target.aboutPersonId : null,
        otherPlaceId: category.kind === 'dispute' ? target.otherPlaceId : null,
        categoryId: category.id,
      };
      const foretold = previewReport({ ...said, isUrgent: false }, world, home);
      const resident = make.resident('resident', home ? make.binding('resident') : null);
      const matter = reportMatter(make.draft(said), resident, world, home);
      const [first] = matter.timeline;
      expect(matter).toMatchObject({ deskId: foretold.deskId, dueAt: foretold.acknowledgeBy });
      expect(first?.event).toMatchObject({ route: foretold.route, isAlarmed: foretold.isAlarmed });
    });
  });
});
