import fc from 'fast-check';

import { DomainError } from '../../../domain/errors';
import { decide } from '../../../domain/matter/decide';
import { ACTIONS } from '../../../domain/matter/moves';
import { openMoves } from '../../../domain/matter/open-moves';
import { life } from './life';
import { PEOPLE, actorOf, inputOf } from './people';

const REFUSALS = [
  'MATTER_NOT_FOUND',
  'NOT_YOUR_DESK',
  'NOT_ALLOWED',
  'MOVE_NOT_OPEN',
  'NO_DESK_ABOVE',
  'ALREADY_EXTENDED',
  'OBJECTION_CLOSED',
  'NOT_MERGEABLE',
];

describe('按钮 › in every life of a matter', () => {
  it('the buttons are exactly what the rules let a person do; all else is refused with its reason', () => {
    fc.assert(
      fc.property(life, fc.nat(PEOPLE.length - 1), fc.nat(100), ({ last, world }, who, pick) => {
        const actor = actorOf(PEOPLE[who] ?? 'resident', world);
        const moves = openMoves(last, actor, world);
        const before = JSON.stringify(last);
        for (const action of ACTIONS) {
          const move = moves.find((one) => one.action === action);
          const input = inputOf(action, pick, move?.targetDeskIds ?? [], last);
          if (move) {
            expect(decide(last, input, actor, world).by).toMatchObject({ personId: actor.personId });
            continue;
          }
          const code = refusalOf(() => decide(last, input, actor, world));
          // Without a desk below that can act there is no button to send it to.
          expect(
            action === 'sendBack' ? [...REFUSALS, 'DESK_VACANT', 'PLACE_NOT_FOUND'] : REFUSALS,
          ).toContain(code);
        }
        expect(JSON.stringify(last)).toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  it('a move that needs words is refused without them, and with nothing but spaces', () => {
    fc.assert(
      fc.property(life, fc.nat(PEOPLE.length - 1), ({ last, world }, who) => {
        const actor = actorOf(PEOPLE[who] ?? 'resident', world);
        for (const { action, needsWords, targetDeskIds = [] } of openMoves(last, actor, world)) {
          if (!needsWords) continue;
          const wordless = { ...inputOf(action, 0, targetDeskIds, last), words: '  ' };
          expect(refusalOf(() => decide(last, wordless, actor, world))).toBe('REASON_NEEDED');
        }
      }),
      { numRuns: 100 },
    );
  });
});

function refusalOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'done';
}
