import type { PersonActor } from '../../../domain/access/actor';
import type { Matter } from '../../../domain/matter/matter';
import type { MatterState } from '../../../domain/matter/states';
import { ACTIONS, MOVES } from '../../../domain/matter/moves';
import { openMoves } from '../../../domain/matter/open-moves';
import * as make from '../../builders';
import { act, afterAll, staff } from '../../builders';

const words = '示意：原因';
const RESIDENT = make.resident();
const GRID_DESK = staff('grid-03');

/** A matter that rose from the micro-grid to the grid, in each state it can be in there. */
const risen = act(make.reported(), { action: 'escalate', words }, staff('linked-0302'));
const acknowledged = act(risen, { action: 'acknowledge' }, GRID_DESK);
const resolved = act(acknowledged, { action: 'resolve', outcome: 'fixed' }, GRID_DESK);
const IN: Readonly<Record<MatterState, Matter>> = {
  reported: risen,
  acknowledged,
  resolved,
  closed: act(resolved, { action: 'rate', isSatisfied: true }, RESIDENT),
  withdrawn: act(risen, { action: 'withdraw' }, RESIDENT),
  declined: act(risen, { action: 'decline', words }, GRID_DESK),
  merged: act(risen, { action: 'merge', into: { ...risen, _id: 'another' } }, GRID_DESK),
};

const PEOPLE: Readonly<Record<string, PersonActor>> = {
  desk: GRID_DESK,
  helper: staff('linked-0302'),
  above: staff('secretary'),
  township: staff('supervisor'),
  reporter: RESIDENT,
};

describe('流转表 › in each state, each hand may do exactly this', () => {
  it.each<[MatterState, string, string]>([
    ['reported', 'desk', 'acknowledge note escalate sendBack decline merge'],
    ['reported', 'helper', 'note'],
    ['reported', 'above', 'supervise merge'],
    ['reported', 'township', 'supervise'],
    ['reported', 'reporter', 'answer withdraw'],
    ['acknowledged', 'desk', 'resolve note ask escalate sendBack extend decline merge'],
    ['acknowledged', 'helper', 'note'],
    ['acknowledged', 'above', 'supervise merge'],
    ['acknowledged', 'township', 'supervise'],
    ['acknowledged', 'reporter', 'answer withdraw'],
    ['resolved', 'desk', ''],
    ['resolved', 'helper', ''],
    ['resolved', 'above', ''],
    ['resolved', 'township', ''],
    ['resolved', 'reporter', 'rate reopen'],
    ['declined', 'desk', ''],
    ['declined', 'above', ''],
    ['declined', 'reporter', 'object'],
    ['closed', 'desk', ''],
    ['closed', 'above', ''],
    ['closed', 'reporter', ''],
    ['merged', 'desk', 'unmerge'],
    ['merged', 'above', 'unmerge'],
    ['merged', 'helper', ''],
    ['merged', 'reporter', ''],
    ['withdrawn', 'desk', ''],
    ['withdrawn', 'above', ''],
    ['withdrawn', 'reporter', ''],
  ])('%s, %s', (state, hand, expected) => {
    const matter = IN[state];
    expect(matter.state).toBe(state);
    const actor = PEOPLE[hand] ?? RESIDENT;
    const open = openMoves(matter, actor, make.world()).map(({ action }) => action);
    expect(open.join(' ')).toBe(expected);
  });

  it('the list to be told by voice is open to the desk in every state that has a result', () => {
    for (const state of ['reported', 'acknowledged', 'resolved', 'declined', 'closed'] as const) {
      const untold = { ...IN[state], untoldSinceAt: make.MONDAY };
      const open = (actor: PersonActor): readonly string[] =>
        openMoves(untold, actor, make.world()).map(({ action }) => action);
      expect(open(GRID_DESK)).toContain('tell');
      expect(open(RESIDENT)).not.toContain('tell');
      expect(afterAll(untold, [[{ action: 'tell' }, GRID_DESK]])).toMatchObject({
        state,
        untoldSinceAt: null,
      });
    }
  });

  it('every action has a button, and every row its Chinese name', () => {
    expect(new Set(ACTIONS).size).toBe(ACTIONS.length);
    const people = Object.entries(MOVES).filter(([, { by }]) => by.some((hand) => hand !== 'clock'));
    // Joining is offered while reporting; absorbing and releasing are what a merge brings about in the other matter;
    // papers are issued on the service's own page.
    const elsewhere = ['join', 'absorb', 'release', 'issue', 'revoke'];
    expect(people.map(([name]) => name).sort()).toEqual([...ACTIONS, ...elsewhere].sort());
    for (const { term } of Object.values(MOVES)) expect(term).toMatch(/^[\u4e00-\u9fff]{2,6}$/);
  });
});
